package org.biobank.tools.bench;

import picocli.CommandLine.Command;

/** The benchmarks. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "NAME",
    description = "Measure, and print a table beside the raw baseline of the same run.",
    subcommands = {
      RackBench.class,
      StorageBench.class,
      ScannerBench.class,
      CustodyBench.class,
      ImportBench.class
    })
public final class Bench {}
