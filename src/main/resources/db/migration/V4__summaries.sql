-- The summary of a transcript's revision, in the form isnad-summary/1. It can be computed again at any time.
create table summary (
  episode_id   text not null,
  revision     int not null,
  fingerprint  text not null,
  content      text not null,
  computed_at  timestamptz not null,
  primary key (episode_id, revision),
  foreign key (episode_id, revision) references transcript on delete cascade
);
