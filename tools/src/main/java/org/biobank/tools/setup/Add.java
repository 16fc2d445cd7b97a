package org.biobank.tools.setup;

import picocli.CommandLine.Command;

/** Setting up a biobank of one's own. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "site|study|user|freezer",
    description = {
      "Add what a biobank needs before its first tube, while it runs or not.",
      "",
      "Start it once with ./biobank up --no-demo, so that the schema is there."
    },
    subcommands = {AddSite.class, AddStudy.class, AddUser.class, AddFreezer.class})
public final class Add {}
