// Calls every method of authing-node-sdk, which signs its requests, and prints each call whose signature is refused, or that has
// another answer than a success or a refusal of what the arguments name.
const { ManagementClient } = require('authing-node-sdk');

const client = new ManagementClient({
  accessKeyId: process.env.ACCESS_KEY_ID,
  accessKeySecret: process.env.ACCESS_KEY_SECRET,
  host: process.env.BASE_URL,
  timeout: 10000,
});
const others = ['constructor', 'makeRequest', 'sub', 'subEvent', 'pub', 'reconnect'];

(async () => {
  for (const name of Object.getOwnPropertyNames(ManagementClient.prototype)) {
    if (others.includes(name) || /websocket|event/i.test(name)) continue;
    try {
      const answer = await client[name]({ userIds: ['a', 'b'], userId: 'a' });
      const status = answer.statusCode === undefined ? 200 : answer.statusCode;
      if (![200, 400, 404, 422].includes(status)) console.log(name + ': ' + status + ' ' + answer.message);
    } catch (e) {
      console.log(name + ': ' + e.message);
    }
  }
  process.exit(0);
})();
