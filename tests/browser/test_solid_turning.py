"""Fingers and the wheel on the body in three dimensions."""

from tests.browser.test_solid import OPEN, OpenSolid, open_solid, solid_page

__all__ = ["open_solid", "solid_page"]  # fixtures


def test_fingers_pinch_and_a_wheel_come_nearer(open_solid: OpenSolid) -> None:
    """Two fingers that part come nearer and turn nothing; the wheel does the same, and no farther than makes sense."""
    page = open_solid("sel=root_l5")
    pinch = f"""async () => {{
      const {{ stage, turning }} = {OPEN}, before = stage.view();
      const finger = (kind, id, x) => turning.dispatchEvent(new PointerEvent(kind, {{ bubbles: true, pointerId: id,
        pointerType: "touch", isPrimary: id === 7, clientX: x, clientY: 300, buttons: 1 }}));
      turning.setPointerCapture = () => {{}};
      finger("pointerdown", 7, 400); finger("pointerdown", 8, 500);
      finger("pointermove", 7, 350); finger("pointermove", 8, 550);
      finger("pointerup", 7, 350); finger("pointerup", 8, 550);
      return [before, stage.view()];
    }}"""
    before, after = page.evaluate(pinch)
    assert abs(after["far"] - before["far"] / 2) < 0.01
    assert (after["turn"], after["lift"]) == (before["turn"], before["lift"])
    page.locator(".solid-scene").hover()
    page.mouse.wheel(0, -100_000)
    page.wait_for_timeout(300)
    assert page.evaluate(f"async () => {OPEN}.stage.view().far") == 0.06
