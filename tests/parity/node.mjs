// The engine as a WebAssembly module in Node: a stream of images and answers in, digests out.
//	node tests/parity/node.mjs MODULE [--show]
import { readFileSync, readSync } from "node:fs";
import { open } from "./module.mjs";

const [, , file, show] = process.argv;

const write = (bytes) => process.stdout.write(bytes);

const engine = await open(readFileSync(file), show && ((text) => write(Buffer.from(text + "\n", "latin1"))));
const room = Buffer.allocUnsafe(1 << 20);
for (let count; (count = readSync(0, room)) > 0; ) engine.push(room.subarray(0, count));
if (!show) {
	const said = engine.said();
	write(Buffer.from(said.buffer, said.byteOffset, said.byteLength));
}
