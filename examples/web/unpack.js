// What is packed into the page: LZMA, as the format .lzma has it, in letters of seven
// bits. Browsers unpack nothing as small by themselves.

// Letters of seven bits as bytes; those that HTML has a use for stand 256 higher.
function bytesOf(text)
{
	const bytes = new Uint8Array(text.length * 7 >> 3);
	let value = 0, bits = 0, at = 0;

	for (let i = 0; i < text.length; i++) {
		value = (value << 7 | text.charCodeAt(i) & 127) & 0x7fff;
		bits += 7;
		if (bits >= 8) {
			bits -= 8;
			bytes[at++] = value >> bits;
		}
	}
	return bytes;
}

// Reads the bits that LZMA has, each by how likely it was so far to be 0, in 2048ths.
class Bits
{
	constructor(bytes, at)
	{
		this.bytes = bytes;
		this.at = at + 5;
		this.range = 0xffffffff;
		this.code = new DataView(bytes.buffer).getUint32(at + 1);
	}

	normalize()
	{
		if (this.range < 0x1000000) {
			this.range = this.range << 8 >>> 0;
			this.code = (this.code << 8 | this.bytes[this.at++]) >>> 0;
		}
	}

	one(odds, i)
	{
		const bound = (this.range >>> 11) * odds[i];
		const bit = this.code < bound ? 0 : 1;

		if (bit) {
			this.range -= bound;
			this.code -= bound;
			odds[i] -= odds[i] >> 5;
		} else {
			this.range = bound;
			odds[i] += 2048 - odds[i] >> 5;
		}
		this.normalize();
		return bit;
	}

	// As likely 0 as 1.
	even(count)
	{
		let value = 0;

		while (count-- > 0) {
			this.range >>>= 1;
			const bit = this.code >= this.range;
			this.code -= bit ? this.range : 0;
			value = value * 2 + bit;
			this.normalize();
		}
		return value;
	}

	// The highest bit first, or the lowest.
	tree(odds, base, count)
	{
		let at = 1;

		for (let i = 0; i < count; i++)
			at = at << 1 | this.one(odds, base + at);
		return at - (1 << count);
	}

	reversed(odds, base, count)
	{
		let at = 1, value = 0;

		for (let i = 0; i < count; i++) {
			const bit = this.one(odds, base + at);
			at = at << 1 | bit;
			value |= bit << i;
		}
		return value;
	}
}

const odds = (count) => new Uint16Array(count).fill(1024);

// How long what is repeated is.
class Length
{
	constructor()
	{
		this.choice = odds(2);
		this.low = odds(128);
		this.middle = odds(128);
		this.high = odds(256);
	}

	read(bits, place)
	{
		if (!bits.one(this.choice, 0))
			return 2 + bits.tree(this.low, place << 3, 3);
		if (!bits.one(this.choice, 1))
			return 10 + bits.tree(this.middle, place << 3, 3);
		return 18 + bits.tree(this.high, 0, 8);
	}
}

// The bytes that were packed, of which there are so many.
function unlzma(packed, size)
{
	const contextBits = packed[0] % 9;
	const placeBits = Math.floor(packed[0] / 9) % 5, matchBits = Math.floor(packed[0] / 45);
	const bits = new Bits(packed, 13), out = new Uint8Array(size);
	const literals = odds(0x300 << contextBits + placeBits);
	const matches = odds(192), shorts = odds(192), repeats = odds(12);
	const others = [odds(12), odds(12), odds(12)];
	const slots = odds(256), distances = odds(128), low = odds(16);
	const newLength = new Length(), oldLength = new Length();
	let recent = [0, 0, 0, 0], state = 0, at = 0;

	const literal = () => {
		const before = at > 0 ? out[at - 1] : 0;
		const base = 0x300 * (((at & (1 << placeBits) - 1) << contextBits) +
			(before >> 8 - contextBits));
		let symbol = 1;

		// After a repetition it differs from what would have gone on.
		for (let other = state < 7 ? -1 : out[at - recent[0] - 1];
			other >= 0 && symbol < 0x100; other <<= 1) {
			const bit = other >> 7 & 1;
			symbol = symbol << 1 | bits.one(literals, base + (1 + bit << 8) + symbol);
			if ((symbol & 1) !== bit)
				break;
		}
		while (symbol < 0x100)
			symbol = symbol << 1 | bits.one(literals, base + symbol);
		out[at++] = symbol;
		state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
	};
	const distance = (length) => {
		const slot = bits.tree(slots, Math.min(length - 2, 3) << 6, 6);
		const count = (slot >> 1) - 1;

		if (slot < 4)
			return slot;
		const first = (2 | slot & 1) << count;
		return slot < 14
			? first + bits.reversed(distances, first - slot, count)
			: first + (bits.even(count - 4) << 4) + bits.reversed(low, 0, 4);
	};
	const repeat = (length) => {
		for (const end = Math.min(at + length, size); at < end; at++)
			out[at] = out[at - recent[0] - 1];
	};

	// What was repeated from one of the last four distances.
	const again = (place) => {
		let which = bits.one(others[0], state);

		if (!which && !bits.one(shorts, (state << 4) + place)) {
			state = state < 7 ? 9 : 11;
			repeat(1);
			return;
		}
		while (which > 0 && which < 3 && bits.one(others[which], state))
			which++;
		recent.unshift(...recent.splice(which, 1));
		const length = oldLength.read(bits, place);
		state = state < 7 ? 8 : 11;
		repeat(length);
	};

	while (at < size) {
		const place = at & (1 << matchBits) - 1;

		if (!bits.one(matches, (state << 4) + place)) {
			literal();
		} else if (!bits.one(repeats, state)) {
			const length = newLength.read(bits, place);
			recent = [distance(length), ...recent.slice(0, 3)];
			state = state < 7 ? 7 : 10;
			repeat(length);
		} else {
			again(place);
		}
	}
	return out;
}
