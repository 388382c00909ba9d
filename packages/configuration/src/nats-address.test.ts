import { natsAddress } from './nats-address';

it('reads the account out of the address', () => {
  expect(natsAddress('nats://lianxin:p%40ss@127.0.0.1:4222')).toEqual({
    servers: ['127.0.0.1:4222'],
    user: 'lianxin',
    pass: 'p@ss',
  });
});

it('takes several servers, with or without scheme and account', () => {
  expect(natsAddress('nats://a:4222, b:4222')).toEqual({ servers: ['a:4222', 'b:4222'] });
});
