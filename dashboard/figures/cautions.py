"""The terse warnings of conditions.csv as whole sentences; a phrase without one is introduced by `Watch for`."""

from dashboard.figures.facts import Row
from dashboard.figures.wording import sentence

_CAUDA = (
    "Watch for signs of cauda equina syndrome (a numb saddle area, new bladder or bowel trouble, pain in both legs): "
    "emergency department now."
)
# By phrase; what to do is that of safety_lines.csv and of the red flags in comparison.csv.
SENTENCES = {
    "cauda equina": _CAUDA,
    "cauda equina features": _CAUDA,
    "progressive weakness": "Watch for weakness that is new or gets worse: have it assessed the same day.",
    "progressive deficit": "Watch for a deficit (numbness, weakness) that gets worse: have it assessed the same day.",
    "acute complete foot drop": "Watch for a foot that suddenly drops completely: have it assessed the same day.",
    "quadriceps weakness: falls": "Watch for weakness of the quadriceps, at the front of the thigh: it leads to falls.",
    "check pulses": "Have the pulses of the legs checked: narrowed arteries hurt on walking, too.",
    "pain below the knee is unusual but recorded": "Pain below the knee is unusual here, but it has been recorded.",
    "inflammatory back pain: refer": "Watch for back pain of the inflammatory kind: it should be referred.",
    "exclude lumbar cause and mass": "A cause in the lumbar spine and a mass have to be excluded first.",
    "complete avulsion: urgent opinion": "Watch for a complete tear off the bone (avulsion): urgent opinion needed.",
    "do not dismiss signs": "Do not dismiss numbness, weakness or a lost reflex because a tender point was found.",
    "trigger points coexist with radiculopathy": "Watch for a root as well: trigger points and radiculopathy coexist.",
    "hip fracture after fall": "Watch for hip pain after a fall: have a hip fracture ruled out.",
    "bilateral up to about 10-20%": "It is bilateral, on both thighs, in up to about 10-20%.",
    "cauda equina needs the same emergency care in pregnancy": (
        "Watch for signs of cauda equina syndrome: in pregnancy it needs the same emergency care."
    ),
    "bleeding or contractions": "Watch for bleeding or contractions: medical care now.",
    "cold pale leg: emergency": "Watch for a leg that turns cold and pale: emergency department now.",
    "emergency if chest symptoms": "Watch for breathlessness or other chest symptoms: call an ambulance.",
    "ruptured cyst mimics clot": "Watch for a swollen calf: a ruptured cyst mimics a clot, so same-day care is needed.",
    "changed sight: urgent": "Watch for changed sight: urgent medical care, the same day.",
    "EMERGENCY": "This is an emergency: call an ambulance or go to an emergency department now.",
    "fever: urgent": "Watch for fever: with it, medical care is urgent.",
    "ectopic pregnancy, peritonitis": (
        "Watch for a possible pregnancy and for a rigid belly: ectopic pregnancy and peritonitis are emergencies."
    ),
    "constant numbness and wasting": "Watch for numbness that is constant and for wasting of muscle: have it assessed.",
    "progressive wasting": "Watch for muscle that goes on wasting: have it assessed.",
}  # fmt: skip


def cautions(condition: Row) -> list[str]:
    """The warnings of a condition, one sentence each; an empty list where none is on file."""
    phrases = [phrase.strip() for phrase in condition["red_flags_or_cautions"].split(";")]
    return [SENTENCES.get(phrase) or sentence(f"Watch for: {phrase}") for phrase in phrases if phrase]
