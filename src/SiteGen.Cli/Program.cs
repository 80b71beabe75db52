using SiteGen.Cli.Commands;
using SiteGen.Cli.Terminal;

TerminalColor.ObeyNoColor();
StandardStreams.Prepare();
Bug.Watch();
return CommandLine.Run(args);
