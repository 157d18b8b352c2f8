/** What tells a phone: `standalone` is known to iPhones alone. */
export type Device = Pick<Navigator, 'userAgent' | 'maxTouchPoints'> & { standalone?: boolean };

/** An iPad says that it is a Mac, which no finger touches. */
const isAppleMobile = ({ userAgent, maxTouchPoints }: Device): boolean =>
  /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);

/**
 * A page in a browser of an iPhone: it cannot notify, and shares nothing with the app on the Home Screen, so a code that is used
 * up here is lost there.
 */
export const belongsOnHomeScreen = (device: Device = navigator): boolean =>
  isAppleMobile(device) && device.standalone !== true;
