using SiteGen.Cli.Commands;
using SiteGen.Cli.Terminal;

TerminalColor.ObeyNoColor();
return CommandLine.Run(args);
