import { documentFor } from './own-document';

describe('the file of a petitioner', () => {
  it('says what it is, and holds what the server told, unchanged and readable', () => {
    const told = [{ number: 'XF-2026-104417', text: '三楼以上早晚无水。' }];
    const file = documentFor('head', 'note', JSON.stringify(told));
    expect(JSON.parse(file)).toEqual({ about: 'head', note: 'note', petitions: told });
    expect(file).toContain('三楼以上早晚无水。');
    expect(file.split('\n').length).toBeGreaterThan(5);
  });
});
