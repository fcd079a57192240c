select 'a\\b' as name
