"use strict";

/** Copies a link to exactly this state, with the version of the data it was made from. */
(function (painAtlas) {
  let version = "";

  /** The address of this state, spelt out with the version of the data. */
  function link() {
    const address = painAtlas.embedGate.isOn() ? painAtlas.embedGate.whole() : new URL(location.href);
    address.search = painAtlas.selection.write(painAtlas.selection.get());
    address.searchParams.set("v", version);
    return address.href;
  }

  /** Browsers refuse the clipboard on plain http; there the old command still works. */
  async function copy(text) {
    if (navigator.clipboard) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        // Refused: fall through to the old command.
      }
    }
    const box = document.createElement("textarea");
    box.value = text;
    document.body.append(box);
    box.select();
    const copied = document.execCommand("copy");
    box.remove();
    return copied;
  }

  painAtlas.share = {
    link,
    version: () => version,
    start: (button, known) => {
      version = known;
      button.addEventListener("click", async () => {
        const copied = await copy(link());
        const word = copied ? "Link copied" : "Copy the address above";
        button.textContent = word;
        painAtlas.announce(word);
        button.focus();
        setTimeout(() => { button.textContent = "Share"; }, 6000);
      });
    },
  };
})((window.painAtlas = window.painAtlas || {}));
