using SiteGen.Cli.Commands;

return CommandLine.Run(args);
