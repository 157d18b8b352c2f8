import type { Message } from './view.ts';
import { isToBeRead, saidSince } from './versions.ts';

/** What newspapers, broadcasters and people on line say in play. While something of it is still to be confirmed or answered, it is a message like others. */
export const isNews = ({ inject, insists, answerOpen }: Message): boolean =>
  inject.type === 'media-article' && !insists && !answerOpen;

/** Whatever this phone got of it, the latest first. */
export const newsOf = (inbox: readonly Message[]): Message[] =>
  inbox
    .filter(isNews)
    .sort((a, b) => saidSince(b.inject).localeCompare(saidSince(a.inject)) || b.inject.seq - a.inject.seq);

export const unreadNews = (news: readonly Message[]): number =>
  news.filter(({ read, inject }) => !read && isToBeRead(inject)).length;
