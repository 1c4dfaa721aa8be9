-- What the search index follows. A line says: look at this episode again. It is written by the database itself, so that no writer can forget it, and at the
-- very end of each transaction, under a lock that is held until the transaction is visible: positions grow in the order of visibility, and a reader who has
-- seen one has seen all before it. They grow by random steps, so that a position also tells this history from another one (a restored backup, another
-- archive): an index whose position is not in this table was not made from it.
create sequence change_position;

create table episode_change (
  position    bigint primary key,
  episode_id  text not null
);
create index episode_change_latest on episode_change (episode_id, position);

create function note_episode_change(changed text) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7307218417);
  insert into episode_change (position, episode_id)
    values (setval('change_position', nextval('change_position') + floor(random() * 1000000)::bigint), changed);
end $$;

create function note_transcript_change() returns trigger language plpgsql as $$
begin
  perform note_episode_change(case when tg_op = 'DELETE' then old.episode_id else new.episode_id end);
  return null;
end $$;

create function note_title_change() returns trigger language plpgsql as $$
begin
  perform note_episode_change(new.id);
  return null;
end $$;

create constraint trigger transcript_changed after insert or update or delete on transcript
  deferrable initially deferred for each row execute function note_transcript_change();

create constraint trigger title_changed after update on episode
  deferrable initially deferred for each row
  when ((old.podcast, old.title, old.published_on) is distinct from (new.podcast, new.title, new.published_on))
  execute function note_title_change();

select note_episode_change(episode_id) from (select distinct episode_id from transcript order by episode_id) known;

-- How many words of the revision stand before this segment: words are addressed by number.
alter table segment add column first_word int;
update segment set first_word = placed.before from (
  select episode_id, revision, ordinal,
         sum(jsonb_array_length(words -> 'w')) over (partition by episode_id, revision order by ordinal) - jsonb_array_length(words -> 'w') as before
  from segment) placed
where (segment.episode_id, segment.revision, segment.ordinal) = (placed.episode_id, placed.revision, placed.ordinal);
alter table segment alter column first_word set not null;
create index segment_by_word on segment (episode_id, revision, first_word);
