"""Converts a crawl in Parquet with the columns `url` and `text`, by Spark.

    spark-submit examples/convert_crawl.py crawl/ pages/

docs/spark.md tells how to run it on a cluster.
"""

import sys

from pyspark.sql import SparkSession, functions

from innokyla.spark import convert


def run(spark: SparkSession, crawl: str, pages: str) -> None:
    """Converts the pages of the site, and leaves out what gave no record."""
    site = spark.read.parquet(crawl).where("url like 'https://innokyla.fi/%'")
    convert(site).where(functions.col("kind").isNotNull()).write.parquet(pages)


if __name__ == "__main__":
    run(SparkSession.builder.appName("innokyla").getOrCreate(), *sys.argv[1:3])
