// Calls what @pagarme/pagarme-nodejs-sdk has of metered use, and prints each call that it cannot make or decode.
const Module = require('module');
const compile = Module._extensions['.js'];
// The base URL is fixed in the SDK.
Module._extensions['.js'] = (module, file) => {
  if (!file.endsWith('pagarme-nodejs-sdk/dist/cjs/client.js')) return compile(module, file);
  const source = require('fs').readFileSync(file, 'utf8');
  module._compile(source.replace("'https://api.pagar.me/core/v5'", 'process.env.BASE_URL'), file);
};
const { Client, SubscriptionsController } = require('@pagarme/pagarme-nodejs-sdk');

const subscriptions = new SubscriptionsController(
  new Client({ basicAuthCredentials: { username: process.env.SECRET_KEY, password: 'any' } }));
const [subscription, item] = [process.env.SUBSCRIPTION_ID, process.env.ITEM_ID];

async function attempt(name, call) {
  try {
    return (await call()).result;
  } catch (e) {
    console.log(name + ': ' + e.message);
    return {};
  }
}

(async () => {
  await attempt('getSubscriptionItems', () => subscriptions.getSubscriptionItems(subscription));
  await attempt('getSubscriptionItem', () => subscriptions.getSubscriptionItem(subscription, item));
  const usage = await attempt('createUsage', () => subscriptions.createUsage(
    subscription, item, { quantity: 3, description: 'calls', usedAt: new Date().toISOString() }, 'key-1'));
  await attempt('createAnUsage', () => subscriptions.createAnUsage(subscription, item));
  await attempt('getUsages', () => subscriptions.getUsages(subscription, item));
  await attempt('getUsageReport', () => subscriptions.getUsageReport(subscription, subscription.replace('sub_', 'period_')));
  await attempt('deleteUsage', () => subscriptions.deleteUsage(subscription, item, usage.id));
})();
