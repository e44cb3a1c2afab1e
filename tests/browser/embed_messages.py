"""Messages to a framed page: from a host that speaks for itself, from an enemy, and what the schemas say of them."""

import json

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from tests.browser.embed_site import DEMO

SCHEMAS = {path.name.split(".")[0]: json.loads(path.read_text("utf-8")) for path in (DEMO / "messages").iterdir()}
REGISTRY: Registry[object] = Registry().with_resources(
    (f"{name}.schema.json", Resource.from_contents(schema)) for name, schema in SCHEMAS.items()
)
# A host that speaks for itself: greets the frame and keeps what comes over the port.
GREET = """source => new Promise(done => {
  window.heard = []; window.posted = [];
  addEventListener("message", event => {
    if (event.source !== frame.contentWindow) return;
    posted.push(event.data);
    const { port1, port2 } = new MessageChannel();
    window.port = port1;
    port1.onmessage = ({ data }) => { heard.push(data); if (data.method === "ready") done(true); };
    frame.contentWindow.postMessage({ painAtlas: "connect", version: 1 }, new URL(source).origin, [port2]);
  });
  setTimeout(() => done(false), 8000);
  const frame = document.createElement("iframe");
  frame.src = source; frame.width = 900; frame.height = 600; window.frame = frame;
  document.body.append(frame);
})"""
ASK = """message => new Promise(done => {
  const wait = ({ data }) => { if (data.id === message.id) { port.removeEventListener("message", wait); done(data); } };
  port.addEventListener("message", wait);
  port.postMessage(message);
})"""
# A frame beside the map's, as soon as that is there; the answer is how much it heard in a second.
OFFER_FROM_BESIDE = """source => new Promise(done => {
  const [frame, beside] = ["iframe", "iframe"].map(tag => document.body.appendChild(document.createElement(tag)));
  addEventListener("message", ({ source: from }) => {
    if (from !== frame.contentWindow) return;
    const script = beside.contentDocument.createElement("script");
    script.textContent = `const { port1, port2 } = new MessageChannel(); let heard = 0;
      port1.onmessage = () => { heard += 1; };
      parent[0].postMessage({ painAtlas: "connect", version: 1 }, "*", [port2]);
      port1.postMessage({ jsonrpc: "2.0", id: 1, method: "getState" });`;
    beside.contentDocument.body.append(script);
    setTimeout(() => done(beside.contentWindow.eval("heard")), 1000);
  });
  frame.src = source;
})"""
HOSTILE = [
    "null", "1", "'select'", "[]", "{}", "new Date()", "new Map([['jsonrpc', '2.0']])", "new ArrayBuffer(8)",
    "{jsonrpc: '2.0'}", "{jsonrpc: 2, method: 'getState'}", "{jsonrpc: '2.0', method: 7}",
    "{jsonrpc: '2.0', method: 'getState', id: {}}", "{jsonrpc: '2.0', method: 'getState', id: 'x'.repeat(65)}",
    "{jsonrpc: '2.0', method: 'getState', more: 1}", "{jsonrpc: '2.0', method: '__proto__'}",
    "{jsonrpc: '2.0', method: 'constructor'}", "{jsonrpc: '2.0', method: 'toString', params: {}}",
    "{jsonrpc: '2.0', method: 'select', params: {sel: 'x'.repeat(5e6)}}",
    "{jsonrpc: '2.0', method: 'select', params: {sel: ['root_l5']}}",
    "{jsonrpc: '2.0', method: 'select', params: {sel: {toString: 'root_l5'}}}",
    "{jsonrpc: '2.0', method: 'select', params: JSON.parse('{\"__proto__\": \"root_l5\"}')}",
    "{jsonrpc: '2.0', method: 'select', params: {sel: '<img src=x onerror=alert(1)>'}}",
    "{jsonrpc: '2.0', method: 'setSide', params: {side: 'constructor'}}",
    "{jsonrpc: '2.0', method: 'setMode', params: {mode: 'learn'}}",
    "{jsonrpc: '2.0', method: 'setLook', params: {accent: 'url(x)'}}",
    "{jsonrpc: '2.0', method: 'setLook', params: {panels: 'map,' + 'area,'.repeat(1e5)}}",
    "Object.fromEntries(Array.from({length: 1e5}, (_, at) => ['k' + at, at]))",
]  # fmt: skip
EIGHT = "calf_lateral,calf_mid,calf_medial,calf_lower,heel_medial,heel_lateral,knee_medial,knee_lateral"
# Valid and not; which is which, the schemas say.
REQUESTS: list[tuple[str, object]] = [
    ("getState", {}),
    ("select", {"sel": "root_l5"}),
    ("select", {"sel": "root_l5", "side": "both"}),
    ("select", {}),
    ("select", {"area": "calf_lateral"}),
    ("select", {"sel": "", "area": ""}),
    ("select", {"area": "calf_lateral,buttock_mid"}),
    ("select", {"area": EIGHT}),
    ("select", {"area": f"{EIGHT},groin"}),
    ("select", {"sel": 5}),
    ("select", {"sel": "root_s1", "nerve": "x"}),
    ("compare", {"cmp": ""}),
    ("compare", {}),
    ("setSide", {"side": "right"}),
    ("setSide", {"side": "up"}),
    ("setSide", {"side": ""}),
    ("setView", {"view": "front-back"}),
    ("setView", {"view": ""}),
    ("setMode", {"mode": "explore"}),
    ("setMode", {"mode": "learn"}),
    ("setLook", {}),
    ("setLook", {"theme": "dark"}),
    ("setLook", {"panels": "map,area", "accent": "0a7d5a"}),
    ("setLook", {"panels": "map,all"}),
    ("setLook", {"accent": "red"}),
    ("setLook", {"theme": "", "panels": "", "accent": ""}),
    ("getState", {"all": 1}),
    ("select", [1]),
    ("selectAll", {}),
]
# Not as a schema asks for it, but clear: read as in an address, with what the state then says.
DAMAGED: list[tuple[str, dict[str, str], dict[str, str]]] = [
    ("setSide", {"side": "Right"}, {"side": "right"}),
    ("setSide", {"side": "“L”."}, {"side": "left"}),
    ("select", {"sel": "Root L5", "area": "Calf_Lateral, buttock_mid,"}, {"area": "calf_lateral,buttock_mid"}),
    ("setView", {"view": "front_back"}, {"view": "front-back"}),
    ("setLook", {"panels": "Map, Area", "theme": "Dark"}, {}),
]


def is_valid(name: str, message: object) -> bool:
    """Whether a message is what the schema of that name says; no message is where there is no schema."""
    return name in SCHEMAS and Draft202012Validator(SCHEMAS[name], registry=REGISTRY).is_valid(message)


def kind_of(message: dict[str, object]) -> str:
    """The schema a message from the frame has to keep to."""
    return str(message.get("method") or ("result" if "result" in message else "error"))
