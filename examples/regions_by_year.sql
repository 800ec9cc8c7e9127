-- Programmes that run in each year, by the region that their titles name.
--
--     innokyla convert corpus -o pages.parquet
--     duckdb < examples/regions_by_year.sql
with runs as (
    select
        coalesce(name, title) as programme,
        region.name as region,
        unnest(period.ranges) as run
    from 'pages.parquet'
    where kind = 'kokonaisuus' and region is not null
),
years as (
    -- A side of a period is a year, a month or a day: the year is always its beginning. A
    -- period without an end counts for the year it begins in, and one without a start for
    -- the year it ends in.
    select
        programme,
        region,
        unnest(range(
            left(coalesce(run.start, run.end), 4)::int,
            left(coalesce(run.end, run.start), 4)::int + 1
        )) as year
    from runs
)
select region, year, count(distinct programme) as programmes
from years
group by region, year
order by region, year;
