-- A published text. Its id is made of its address (of its bytes, when it has none), so that the same article has the same name in every archive.
create table article (
  id          text primary key check (id ~ '^[0-9a-f]{16}$'),
  position    bigint generated always as identity unique,
  address     text unique,
  created_at  timestamptz not null
);

-- What was read under that address at one time; never changes. The bytes lie under their SHA-256 in the articles folder.
create table article_version (
  article_id    text not null references article on delete cascade,
  version       int not null,
  sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  title         text,
  author        text,
  site          text,
  published_on  date,
  language      text,
  media_type    text not null,
  charset       text not null,
  content       text not null,
  added_at      timestamptz not null,
  primary key (article_id, version)
);

-- Spans count Unicode code points of article_version.content, ends exclusive.
create table quotation (
  article_id     text not null,
  version        int not null,
  number         int not null check (number > 0),
  kind           text not null,
  content_start  int not null,
  content_end    int not null,
  content        text not null,
  cue_start      int,
  cue_end        int,
  source_start   int,
  source_end     int,
  speaker        text,
  nested_in      int,
  flags          jsonb not null,
  primary key (article_id, version, number),
  foreign key (article_id, version) references article_version on delete cascade
);

-- The machine's verdicts: a history, newest last. What each was computed from stands beside it.
create table verdict (
  id              bigint generated always as identity primary key,
  article_id      text not null,
  version         int not null,
  number          int not null,
  verdict         text not null,
  score           double precision not null,
  p_value         double precision not null,
  margin          double precision not null,
  article_sha256  text not null,
  verifier        text not null,
  scope           jsonb not null,
  attribution     jsonb not null,
  verification    jsonb not null,
  computed_at     timestamptz not null,
  foreign key (article_id, version, number) references quotation on delete cascade
);
create index verdict_latest on verdict (article_id, version, number, id desc);

-- The passages of a verdict, best first. No reference to the episode: history outlives it.
create table evidence (
  verdict_id    bigint not null references verdict on delete cascade,
  rank          int not null,
  episode_id    text not null,
  revision      int not null,
  audio_sha256  text,
  start_ms      bigint not null,
  end_ms        bigint not null,
  from_segment  int,
  to_segment    int,
  primary key (verdict_id, rank)
);
-- Which quotations lean on this passage?
create index evidence_passage on evidence (episode_id, start_ms, end_ms);

-- What people decided; the last one that is not undone stands above every machine's verdict.
create table decision (
  id            bigint generated always as identity primary key,
  article_id    text not null,
  version       int not null,
  number        int not null,
  action        text not null check (action in ('ACCEPT', 'OVERRULE', 'UNDO')),
  verdict       text check ((action = 'UNDO') = (verdict is null)),
  reason        text check (action <> 'OVERRULE' or reason is not null),
  author        text not null,
  decided_at    timestamptz not null,
  seen_id       bigint not null references verdict,
  seen_verdict  text not null,
  carried_from  bigint,
  foreign key (article_id, version, number) references quotation on delete cascade
);
create index decision_quotation on decision (article_id, version, number, id);

create function is_history() returns trigger language plpgsql as
$$ begin raise exception 'rows of % are history and never change', tg_table_name; end $$;
create trigger verdict_is_history before update on verdict for each row execute function is_history();
create trigger evidence_is_history before update on evidence for each row execute function is_history();
create trigger decision_is_history before update on decision for each row execute function is_history();
create trigger article_version_is_history before update on article_version for each row execute function is_history();
