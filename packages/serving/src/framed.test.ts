import { Framed } from './framed';

it('comes as it went, whatever the bytes are', () => {
  for (const bytes of [Buffer.alloc(0), Buffer.from('{"a":1}'), Buffer.from([0, 255, 10, 13])]) {
    const came = Framed.from(new Framed({ name: '照片.jpg' }, bytes).wire);
    expect(came?.head).toEqual({ name: '照片.jpg' });
    expect(came?.bytes.equals(bytes)).toBe(true);
  }
});

it('what has another form is nothing', () => {
  const { wire } = new Framed({ name: 'a' }, Buffer.from('x'));
  const length = (value: number): Buffer => {
    const changed = Buffer.from(wire);
    changed.writeUInt32BE(value);
    return changed;
  };
  const list = Buffer.concat([Buffer.from([0, 0, 0, 2]), Buffer.from('[]')]);
  for (const other of [Buffer.alloc(0), wire.subarray(0, 5), length(3), length(4_000_000_000), list])
    expect(Framed.from(other)).toBeNull();
});
