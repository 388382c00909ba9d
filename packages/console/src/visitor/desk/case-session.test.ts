import { drawerIn } from './case-session';

const tab = (): Storage => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage;
};

const SESSION = { token: 'T', expiresAt: '2026-04-20T02:30:00Z' };

describe('the session of a tab', () => {
  it('is kept with nothing beside it, and forgotten', () => {
    const storage = tab();
    const drawer = drawerIn(() => storage, 'key');
    drawer.keep({ ...SESSION, number: 'XF-2026-104417' } as typeof SESSION);
    expect(drawer.read()).toEqual(SESSION);
    expect(storage.getItem('key')).not.toContain('XF');
    drawer.forget();
    expect(drawer.read()).toBeNull();
    expect(storage.getItem('key')).toBeNull();
  });

  it.each(['', '{', 'null', '"T"', '{"token":1,"expiresAt":"x"}'])(
    'is none where something else stands: %s',
    (text) => {
      const storage = tab();
      storage.setItem('key', text);
      expect(drawerIn(() => storage, 'key').read()).toBeNull();
    },
  );

  it('is none in a tab that keeps nothing, and nothing breaks', () => {
    const refusing = (): Storage => {
      throw new Error('denied');
    };
    const drawer = drawerIn(refusing, 'key');
    expect(() => drawer.keep(SESSION)).not.toThrow();
    expect(() => drawer.forget()).not.toThrow();
    expect(drawer.read()).toBeNull();
  });
});
