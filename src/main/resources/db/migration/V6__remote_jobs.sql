-- A job may begin with a download: until that is done, the address is all that is known of the original.
alter table job alter column media_sha256 drop not null;
alter table job add column source_url text;
alter table job add constraint job_has_source check (media_sha256 is not null or source_url is not null);

-- The same address is never fetched twice at once.
create unique index job_one_active_per_address on job (source_url) where media_sha256 is null and state in ('QUEUED', 'RUNNING');
