select *
from
    values
    ('oslo-no', timestamp '2020-01-01 06:00:00', 4.5, 'calm'),
    ('oslo-no', timestamp '2020-01-01 06:00:00', 5.5, 'told twice'),
    ('quito-ec', timestamp '2020-01-01 06:00:00', 99.0, '<script>alert("it''s hot")</script> \\ back\nslash'),
    ('hot-1', timestamp '2020-01-01 06:00:00', 91.0, ''),
    ('hot-2', timestamp '2020-01-01 06:00:00', 92.0, ''),
    ('hot-3', timestamp '2020-01-01 06:00:00', 93.0, ''),
    ('hot-4', timestamp '2020-01-01 06:00:00', 94.0, ''),
    ('hot-5', timestamp '2020-01-01 06:00:00', 95.0, repeat('long', 2000)),
    (null, timestamp '2020-01-01 07:00:00', null, 'nowhere')
    as readings (city_id, loaded_at, air_temperature_c, remark)
