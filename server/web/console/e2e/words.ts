/** Raw material of a believable exercise, in English and Russian; a few in Arabic, so that gaps show. */
export const STORYLINES: [id: string, en: string, ru: string][] = [
  ['hotline', 'Seven hours', 'Семь часов'],
  ['labour', 'The harvest', 'Урожай'],
  ['money', 'Follow the money', 'След денег'],
  ['press', 'Press and politics', 'Пресса и политика'],
];

export const TITLES: [en: string, ru: string][] = [
  ['A mother calls the hotline', 'Мать звонит на горячую линию'],
  ['Photo of the building arrives', 'Приходит фотография здания'],
  ['The bank answers the request', 'Банк отвечает на запрос'],
  ['A witness changes her mind', 'Свидетельница передумала'],
  ['The interpreter is a cousin of the suspect', 'Переводчик оказался родственником подозреваемого'],
  ['Labour inspector finds sleeping places', 'Инспектор труда находит спальные места'],
  ['The embassy asks for names', 'Посольство просит назвать имена'],
  ['Money leaves the account', 'Деньги уходят со счёта'],
  ['Journalist has the address', 'Журналист знает адрес'],
  ['The shelter is full', 'В приюте нет мест'],
  ['Passports in the office safe', 'Паспорта в сейфе конторы'],
  ['The court wants more grounds', 'Суд требует оснований'],
  ['A van leaves the car wash', 'Фургон уезжает с автомойки'],
  ['Second call, the line breaks', 'Второй звонок, связь обрывается'],
  ['The employer offers overtime papers', 'Работодатель приносит табели'],
  ['A child among the workers', 'Среди рабочих ребёнок'],
  ['Lawyer asks for access', 'Адвокат просит о встрече'],
  ['Transfer to a second country', 'Перевод во вторую страну'],
  ['Neighbour complains about noise', 'Сосед жалуется на шум'],
  ['The minister wants a briefing', 'Министр ждёт доклада'],
];

export const PERSONAS: [id: string, en: string, ru: string][] = [
  ['hotline-desk', 'Hotline desk', 'Горячая линия'],
  ['bank', 'Bank of Avaria', 'Банк Аварии'],
  ['embassy', 'Embassy of Morovia', 'Посольство Моровии'],
  ['court', 'District court', 'Районный суд'],
  ['press-agency', 'Avaria Today', 'Авария сегодня'],
];

export const TEAMS: [id: string, en: string, ru: string][] = [
  ['north', 'Team North', 'Группа «Север»'],
  ['south', 'Team South', 'Группа «Юг»'],
  ['finance', 'Financial team', 'Финансовая группа'],
  ['care', 'Care and shelter', 'Помощь и приют'],
];

export const PLACES: [id: string, en: string, ru: string, dLat: number, dLon: number][] = [
  ['car-wash', 'Car wash', 'Автомойка', 0.004, -0.006],
  ['shelter', 'Shelter “Lighthouse”', 'Приют «Маяк»', -0.006, 0.009],
  ['building-site', 'Building site', 'Стройка', 0.009, 0.004],
  ['apartment', 'Apartment 4, Mill Street', 'Квартира 4, Мельничная улица', -0.003, -0.01],
  ['court-house', 'Court house', 'Здание суда', 0.001, 0.002],
  ['border', 'Border crossing', 'Пункт пропуска', 0.013, 0.014],
  ['field', 'Melon field', 'Бахча', -0.012, -0.003],
  ['club', 'Night club', 'Ночной клуб', 0.002, 0.011],
];

export const ACTION_KINDS: [id: string, en: string, ru: string][] = [
  ['interviewed', 'Interviewed', 'Опросил(а)'],
  ['assessed-risk', 'Assessed the risk', 'Оценил(а) риск'],
  ['searched', 'Searched', 'Провёл(а) обыск'],
  ['seized', 'Seized', 'Изъял(а)'],
  ['referred', 'Referred to a shelter', 'Направил(а) в приют'],
  ['informed-rights', 'Informed about rights', 'Разъяснил(а) права'],
  ['froze-account', 'Asked to freeze an account', 'Запросил(а) блокировку счёта'],
];

export const CALL_NAMES = [
  'Ash',
  'Birch',
  'Cedar',
  'Dogwood',
  'Elm',
  'Fir',
  'Ginkgo',
  'Hazel',
  'Ivy',
  'Juniper',
  'Kauri',
  'Larch',
  'Maple',
  'Nutmeg',
  'Oak',
  'Pine',
  'Quince',
  'Rowan',
  'Spruce',
  'Tamarisk',
  'Umbra',
  'Viburnum',
  'Willow',
  'Yew',
  'Zelkova',
];

export const NOTES = [
  'She speaks Russian and a little English. Wants to call her mother first.',
  'Four sleeping places behind the office, no heating.',
  'Two phones and a notebook with names.',
  'Account number read out by the accountant, written down.',
  '',
  'Interpreter was not there on time; we waited.',
];
