-- What is sent out: one message for an account (or '*', a group) on a day by a channel. Waiting until it is sent or the day is over.
create table delivery (
  county text collate "C" not null,
  account text collate "C" not null,
  day date not null,
  channel text collate "C" not null,
  subject text not null,
  body text not null,
  recipient text,
  attempts integer not null default 0,
  next_at timestamptz not null,
  sent_at timestamptz,
  primary key (county, account, day, channel)
);

grant select, insert on delivery to gongjian_app;
grant update (attempts, next_at, sent_at) on delivery to gongjian_app;
