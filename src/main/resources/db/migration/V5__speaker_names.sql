-- What people say of the voices that the machine found: a history, newest last. The transcript below it never changes; taking something back is another row.
create table speaker_change (
  id            bigint generated always as identity primary key,
  episode_id    text not null,
  revision      int not null,
  speaker       text not null,
  action        text not null check (action in ('NAME', 'MERGE', 'UNDO')),
  name          text,
  role          text check (role in ('HOST', 'GUEST', 'OTHER', 'UNKNOWN')),
  into_speaker  text check ((action = 'MERGE') = (into_speaker is not null)),
  undone        bigint unique references speaker_change on delete cascade check ((action = 'UNDO') = (undone is not null)),
  author        text not null,
  changed_at    timestamptz not null,
  carried_from  bigint,
  check ((action = 'NAME') = (name is not null or role is not null)),
  foreign key (episode_id, revision) references transcript on delete cascade
);
create index speaker_change_of on speaker_change (episode_id, revision, id);

create trigger speaker_change_is_history before update on speaker_change for each row execute function is_history();

-- What depends on a transcript depends on the names in it.
create constraint trigger speaker_changed after insert on speaker_change
  deferrable initially deferred for each row execute function note_transcript_change();
