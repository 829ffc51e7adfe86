// What was said and is not sent yet, in the device. Nothing leaves before the system has said that it has it.

const open = new Promise((done, failed) => {
  const asked = indexedDB.open("dai", 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore("said", { keyPath: "id" });
  asked.onsuccess = () => done(asked.result);
  asked.onerror = () => failed(asked.error);
});
open.catch(() => {});

async function run(mode, act) {
  const tx = (await open).transaction("said", mode);
  const asked = act(tx.objectStore("said"));
  return new Promise((done, failed) => {
    tx.oncomplete = () => done(asked.result);
    tx.onerror = tx.onabort = () => failed(tx.error);
  });
}

export const keep = said => run("readwrite", store => store.put(said));
export const drop = id => run("readwrite", store => store.delete(id));

const all = async owner => (await run("readonly", store => store.getAll())).filter(it => it.owner === owner)
  .sort((a, b) => a.made.localeCompare(b.made));

export const waiting = async owner => (await all(owner)).filter(it => !it.refused);
export const refused = async owner => (await all(owner)).filter(it => it.refused);

export async function refuse(id, words) {
  const said = await run("readonly", store => store.get(id));
  if (said) await keep({ ...said, refused: words });
}
