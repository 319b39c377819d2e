// Calls what @pagarme/pagarme-nodejs-sdk has of metered use, reads what billing has made, and prints each call that it cannot make
// or decode.
const Module = require('module');
const compile = Module._extensions['.js'];
// The base URL is fixed in the SDK.
Module._extensions['.js'] = (module, file) => {
  if (!file.endsWith('pagarme-nodejs-sdk/dist/cjs/client.js')) return compile(module, file);
  const source = require('fs').readFileSync(file, 'utf8');
  module._compile(source.replace("'https://api.pagar.me/core/v5'", 'process.env.BASE_URL'), file);
};
const sdk = require('@pagarme/pagarme-nodejs-sdk');

const client = new sdk.Client({ basicAuthCredentials: { username: process.env.SECRET_KEY, password: 'any' } });
const subscriptions = new sdk.SubscriptionsController(client);
const [subscription, item] = [process.env.SUBSCRIPTION_ID, process.env.ITEM_ID];

async function attempt(name, call) {
  try {
    return (await call()).result;
  } catch (e) {
    console.log(name + ': ' + e.message);
    return {};
  }
}

// The SDK requires properties together that are alternatives, so its own requests are not what a caller would send.
async function create(path, body) {
  const response = await fetch(process.env.BASE_URL + path, {
    method: 'POST',
    headers: { Authorization: 'Basic ' + btoa(process.env.SECRET_KEY + ':'), 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

async function readBilling() {
  const plan = await create('/plans', {
    name: 'Seats', interval: 'month', interval_count: 1,
    items: [{ name: 'Seat', quantity: 2, pricing_scheme: { scheme_type: 'unit', price: 500 } }],
  });
  const made = await create('/subscriptions', {
    plan_id: plan.id, payment_method: 'credit_card', customer: { name: 'Ada' },
    card: { number: '4000000000000010', holder_name: 'ADA', exp_month: 12, exp_year: 2040, cvv: '123' },
    discounts: [{ value: 10, discount_type: 'percentage' }],
  });
  const [plans, customers, invoices, charges] = ['Plans', 'Customers', 'Invoices', 'Charges'].map(
    (name) => new sdk[name + 'Controller'](client));
  await attempt('getPlans', () => plans.getPlans());
  await attempt('getPlan', () => plans.getPlan(plan.id));
  await attempt('getSubscriptions', () => subscriptions.getSubscriptions());
  await attempt('getSubscription', () => subscriptions.getSubscription(made.id));
  await attempt('getSubscriptionItems', () => subscriptions.getSubscriptionItems(made.id));
  await attempt('getSubscriptionCycles', () => subscriptions.getSubscriptionCycles(made.id, '1', '10'));
  await attempt('renewSubscription', () => subscriptions.renewSubscription(made.id));
  await attempt('getCustomers', () => customers.getCustomers());
  await attempt('getCustomer', () => customers.getCustomer(made.customer.id));
  await attempt('getCards', () => customers.getCards(made.customer.id));
  await attempt('getCard', () => customers.getCard(made.customer.id, made.card.id));
  const billed = await attempt('getInvoices', () => invoices.getInvoices());
  await attempt('getInvoice', () => invoices.getInvoice(billed.data[0].id));
  await attempt('getPartialInvoice', () => invoices.getPartialInvoice(made.id));
  const collected = await attempt('getCharges', () => charges.getCharges());
  await attempt('getCharge', () => charges.getCharge(collected.data[0].id));
  await attempt('cancelSubscription', () => subscriptions.cancelSubscription(made.id));
}

(async () => {
  await readBilling();
  await attempt('getSubscriptionItems', () => subscriptions.getSubscriptionItems(subscription));
  await attempt('getSubscriptionItem', () => subscriptions.getSubscriptionItem(subscription, item));
  const usage = await attempt('createUsage', () => subscriptions.createUsage(
    subscription, item, { quantity: 3, description: 'calls', usedAt: new Date().toISOString() }, 'key-1'));
  await attempt('createAnUsage', () => subscriptions.createAnUsage(subscription, item));
  await attempt('getUsages', () => subscriptions.getUsages(subscription, item));
  await attempt('getUsageReport', () => subscriptions.getUsageReport(subscription, subscription.replace('sub_', 'period_')));
  await attempt('deleteUsage', () => subscriptions.deleteUsage(subscription, item, usage.id));
})();
