-- An original, kept under its SHA-256 in the media folder.
create table media (
  sha256      text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes  bigint not null,
  extension   text not null,
  stored_at   timestamptz not null
);

create table episode (
  id            text primary key check (id ~ '^[0-9a-f]{16}$'),
  position      bigint generated always as identity unique,
  podcast       text not null,
  title         text not null,
  published_on  date,
  language      text not null,
  hosts         jsonb not null,
  guests        jsonb not null,
  audio_sha256  text unique,
  audio_file    text,
  duration_ms   bigint,
  created_at    timestamptz not null
);

-- One decoding of an episode with one model. Its chunks are the unit of work that survives a crash.
create table recognition_run (
  id             bigint generated always as identity primary key,
  episode_id     text not null references episode on delete cascade,
  revision       int not null,
  engine         text not null,
  model          text not null,
  model_digest   text not null,
  speaker_model  text,
  demonstration  boolean not null,
  samples        bigint not null,
  warnings       jsonb not null,
  started_at     timestamptz not null,
  finished_at    timestamptz,
  unique (episode_id, revision)
);

create table chunk (
  run_id        bigint not null references recognition_run on delete cascade,
  ordinal       int not null,
  start_sample  bigint not null,
  end_sample    bigint not null,
  state         text not null check (state in ('PENDING', 'DONE', 'GAP')),
  crashes       int not null default 0,
  kills         int not null default 0,
  decodes       int not null default 0,
  trouble       text,
  utterances    jsonb,
  voices        bytea,
  primary key (run_id, ordinal)
);

-- A transcript's revision never changes once it is here.
create table transcript (
  episode_id  text not null references episode on delete cascade,
  revision    int not null,
  demonstration boolean not null,
  header      jsonb not null,
  created_at  timestamptz not null,
  primary key (episode_id, revision)
);

create table segment (
  episode_id  text not null,
  revision    int not null,
  ordinal     int not null,
  speaker     text not null,
  start_ms    bigint not null,
  end_ms      bigint not null,
  text        text not null,
  words       jsonb not null,
  primary key (episode_id, revision, ordinal),
  foreign key (episode_id, revision) references transcript on delete cascade
);

create table job (
  id                bigint generated always as identity primary key,
  media_sha256      text not null,
  source_name       text not null,
  request           jsonb not null,
  episode_id        text references episode on delete set null,
  revision          int,
  state             text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  stage             text,
  progress          double precision not null default 0,
  audio_ms          bigint,
  speed             double precision,
  failure_code      text,
  failure_message   text,
  cancel_requested  boolean not null default false,
  attempts          int not null default 0,
  owner             text,
  heartbeat_at      timestamptz,
  created_at        timestamptz not null,
  started_at        timestamptz,
  finished_at       timestamptz
);

-- The same audio is never in work twice.
create unique index job_one_active_per_media on job (media_sha256) where state in ('QUEUED', 'RUNNING');
create index job_claimable on job (id) where state in ('QUEUED', 'RUNNING');
