// The engine as a WebAssembly module, told a stream of images and answers (stream.h): for Node and for a browser
// alike, without any glue.
//
//	const engine = await open(bytesOfTheModule);
//	engine.push(bytes);			// as they come
//	engine.said()				// a Uint32Array: two words for each record so far

// As stream_digest() does it.
export function digest(view, start, length) {
	let one = length | 0,
		other = 1;
	const mix = (word) => {
		one = Math.imul(((one << 5) | (one >>> 27)) ^ word, 0x9e3779b1);
		other = Math.imul((((other << 11) | (other >>> 21)) + word) | 0, 0x85ebca6b);
	};
	const end = start + length;
	let at = start;
	for (; at + 4 <= end; at += 4) mix(view.getUint32(at, true));
	for (; at < end; at++) mix(view.getUint8(at));
	return [one >>> 0, other >>> 0];
}

// A list of words that grows.
class Words {
	#words = new Uint32Array(1 << 16);
	#count = 0;

	add(...words) {
		if (this.#count + words.length > this.#words.length) {
			const more = new Uint32Array(this.#words.length * 2);
			more.set(this.#words);
			this.#words = more;
		}
		for (const word of words) this.#words[this.#count++] = word;
	}

	all() {
		return this.#words.subarray(0, this.#count);
	}
}

// `shown`, if there is one, is called with the text of each JSON.
export async function open(module, shown) {
	const { instance } = await WebAssembly.instantiate(module, {});
	const engine = instance.exports,
		said = new Words();
	let good = false,
		room = new Uint8Array(1 << 20),
		waiting = 0;

	const say = (view, start, length) => {
		said.add(...digest(view, start, length));
		shown?.(new TextDecoder("latin1").decode(new Uint8Array(view.buffer, view.byteOffset + start, length)));
	};

	function image(bytes) {
		new Uint8Array(engine.memory.buffer).set(bytes, engine.image());
		const verdict = engine.open(bytes.length);
		good = verdict === 0;
		say(new DataView(new Uint8Array([verdict]).buffer), 0, 1);
	}

	function answers(bytes) {
		new Uint8Array(engine.memory.buffer).set(bytes, engine.answers());
		const length = good ? engine.explain(bytes.length) : 0;
		say(new DataView(engine.memory.buffer), engine.output(), length);
	}

	// Work the whole records of what has come; gives where the first that is not whole begins.
	function work(bytes) {
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
		let at = 0;
		while (at + 4 <= bytes.length) {
			const head = view.getUint32(at, true),
				end = at + 4 + (head >>> 1);
			if (end > bytes.length) break;
			(head & 1 ? answers : image)(bytes.subarray(at + 4, end));
			at = end;
		}
		return at;
	}

	function push(more) {
		if (waiting + more.length > room.length) {
			const larger = new Uint8Array((waiting + more.length) * 2);
			larger.set(room.subarray(0, waiting));
			room = larger;
		}
		room.set(more, waiting);
		waiting += more.length;
		const done = work(room.subarray(0, waiting));
		room.copyWithin(0, done, waiting);
		waiting -= done;
	}

	return { push, said: () => said.all() };
}
