import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type OwnBrowser, Phone } from './browser.ts';
import { text } from './scenario.ts';
import { openStage, sendInject } from './stage.ts';

/** An uncompressed point on P-256, as VAPID keys are: the one of RFC 8291, appendix A. */
const VAPID_KEY = 'BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8';

describe.skipIf(process.env['LIVEX_URL'])('a push', () => {
  let browser: OwnBrowser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test('shows_no_content_and_makes_the_phone_read', async () => {
    const stage = await openStage();
    stage.fake!.pushKey = VAPID_KEY;
    const phone = await Phone.open(browser, stage.url, 'ru', { permissions: ['geolocation', 'notifications'] });
    const { page, context } = phone;
    await phone.join(await stage.joinCode('inv-02'));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

    const devtools = await context.newCDPSession(page);
    await devtools.send('ServiceWorker.enable');
    const registered = new Promise<string>((found) =>
      devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        if (registrations[0]) found(registrations[0].registrationId);
      }),
    );
    await devtools.send('ServiceWorker.disable');
    await devtools.send('ServiceWorker.enable');

    stage.fake!.refusesSockets = true;
    stage.fake!.dropSockets();
    await stage.control(sendInject('secret', ['inv-02'], text({ ru: 'Тайное содержание' })));
    await devtools.send('ServiceWorker.deliverPushMessage', {
      origin: stage.url,
      registrationId: await registered,
      data: '',
    });
    await page.getByText('Тайное содержание').waitFor();

    const shown = () =>
      page.evaluate(async () =>
        (await (await navigator.serviceWorker.ready).getNotifications()).map(({ title, body, lang }) => ({
          title,
          body,
          lang,
        })),
      );
    await expect.poll(async () => (await shown()).length).toBe(1);
    const [notification] = await shown();
    expect(notification).toMatchObject({ lang: 'ru', title: 'УЧЕНИЯ' });
    expect(JSON.stringify(notification)).not.toContain('Тайное');
    await phone.close();
    await stage.close();
  });

  test('is_subscribed_to_by_a_tap_and_only_where_the_server_has_a_key', async () => {
    const stage = await openStage();
    const phone = await Phone.open(browser, stage.url, 'en', { permissions: ['geolocation', 'notifications'] });
    const { page } = phone;
    await phone.join(await stage.joinCode('inv-01'));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await phone.speak('en');
    await phone.tab('settings');
    await page.getByText('This device').waitFor();
    expect(await page.getByText('When the app is closed').count()).toBe(0);

    stage.fake!.pushKey = VAPID_KEY;
    // No push service is reached from a test: what the browser would get from it is put in its place.
    await page.evaluate(() => {
      PushManager.prototype.subscribe = async (options) => {
        const key = new Uint8Array((options?.applicationServerKey ?? new ArrayBuffer(0)) as ArrayBuffer);
        const json = { endpoint: 'https://push.example/1', keys: { p256dh: String(key.length), auth: 'a' } };
        return { toJSON: () => json } as unknown as PushSubscription;
      };
    });
    await phone.tab('inbox');
    await phone.tab('settings');
    await page.locator('section', { hasText: 'When the app is closed' }).locator('button').click();
    await expect
      .poll(() => stage.fake!.subscriptions)
      .toEqual([
        { kind: 'web', subscription: { endpoint: 'https://push.example/1', keys: { p256dh: '65', auth: 'a' } } },
      ]);
    await phone.close();
    await stage.close();
  });
});
