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

async function readPayments() {
  const [customers, charges, orders, recipients, transfers, payables, transactions] = ['Customers', 'Charges', 'Orders',
    'Recipients', 'Transfers', 'Payables', 'Transactions'].map((name) => new sdk[name + 'Controller'](client));
  const bank = { holder_name: 'Ada', holder_type: 'individual', holder_document: '0', bank: '001', branch_number: '1',
    account_number: '2', account_check_digit: '3', type: 'checking' };
  const supplier = await create('/recipients', { code: 'supplier', name: 'Ada', default_bank_account: bank });
  const card = { number: '4000000000000010', holder_name: 'ADA', exp_month: 12, exp_year: 2040, cvv: '123' };
  const split = [{ type: 'percentage', amount: 100, recipient_id: supplier.id, options: { charge_remainder_fee: true } }];
  const order = await create('/orders', {
    closed: false, customer: { name: 'Ada' }, items: [{ amount: 100, quantity: 7, description: 'Cup' }],
    payments: [{ payment_method: 'credit_card', credit_card: { card, operation_type: 'auth_only' }, split }],
  });
  const charge = order.charges[0].id;
  const pix = await create('/Charges', { order_id: order.id, amount: 5, payment: { payment_method: 'pix' } });
  await attempt('captureCharge', () => charges.captureCharge(charge));
  await attempt('confirmPayment', () => charges.confirmPayment(pix.id));
  await attempt('getCharge', () => charges.getCharge(charge));
  await attempt('getChargeTransactions', () => charges.getChargeTransactions(charge));
  await attempt('getChargesSummary', () => charges.getChargesSummary('paid'));
  await attempt('getTransaction', () => transactions.getTransaction(order.charges[0].last_transaction.id));
  await attempt('getOrders', () => orders.getOrders());
  await attempt('getOrder', () => orders.getOrder(order.id));
  await attempt('getOrderItem', () => orders.getOrderItem(order.id, order.items[0].id));
  await attempt('getRecipients', () => recipients.getRecipients());
  await attempt('getRecipient', () => recipients.getRecipient(supplier.id));
  await attempt('getDefaultRecipient', () => recipients.getDefaultRecipient());
  await attempt('getBalance', () => recipients.getBalance(supplier.id));
  await attempt('createWithdraw', () => recipients.createWithdraw(supplier.id, { amount: 100 }));
  await attempt('getWithdrawals', () => recipients.getWithdrawals(supplier.id));
  await create('/recipients/' + supplier.id + '/transfers', { amount: 100 });
  await attempt('getRecipientTransfers', () => recipients.getTransfers(supplier.id));
  await create('/transfers/recipients', { amount: 50, source_id: supplier.id,
    target_id: (await attempt('getDefaultRecipient', () => recipients.getDefaultRecipient())).id });
  await attempt('getTransfers', () => transfers.getTransfers());
  await attempt('getPayables', () => payables.getPayables());
  await create('/customers/' + order.customer.id + '/addresses', { city: 'Recife' });
  await attempt('getAddresses', () => customers.getAddresses(order.customer.id));
  await create('/customers/' + order.customer.id + '/access-tokens', {});
  await attempt('getAccessTokens', () => customers.getAccessTokens(order.customer.id));
  await attempt('closeOrder', () => orders.closeOrder(order.id, { status: 'paid' }));
  await attempt('cancelCharge', () => charges.cancelCharge(charge));
}

(async () => {
  await readBilling();
  await readPayments();
  await attempt('getSubscriptionItems', () => subscriptions.getSubscriptionItems(subscription));
  await attempt('getSubscriptionItem', () => subscriptions.getSubscriptionItem(subscription, item));
  const usage = await attempt('createUsage', () => subscriptions.createUsage(
    subscription, item, { quantity: 3, description: 'calls', usedAt: new Date().toISOString() }, 'key-1'));
  await attempt('createAnUsage', () => subscriptions.createAnUsage(subscription, item));
  await attempt('getUsages', () => subscriptions.getUsages(subscription, item));
  await attempt('getUsageReport', () => subscriptions.getUsageReport(subscription, subscription.replace('sub_', 'period_')));
  await attempt('deleteUsage', () => subscriptions.deleteUsage(subscription, item, usage.id));
})();
