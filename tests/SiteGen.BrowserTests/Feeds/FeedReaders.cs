using System.Diagnostics;
using System.Text.Json;
using SiteGen.BrowserTests.Support;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Feeds;

/// <summary>Readers of feeds that are not ours: Jing with the schema of Atom, feedparser, and feedsmith.</summary>
internal static class FeedReaders
{
    private static readonly Lazy<string?> Python = new(() => Requirement.OnPath("python3")
        .FirstOrDefault(p => ProgramRun.Of(p, ["-c", "import feedparser"], []).Status == 0));

    /// <summary>What Jing finds wrong in feeds by the schema of RFC 4287; empty if they are valid.</summary>
    public static string Validate(IEnumerable<string> paths)
    {
        if (Requirement.OnPath("jing").FirstOrDefault() is not { } jing)
        {
            Requirement.Missing("There is no jing on PATH: install it ('apt-get install jing').");
            throw new UnreachableException();
        }

        var (status, output, errors) = ProgramRun.Of(jing, ["-c", ScriptOf("atom.rnc"), .. paths], []);
        return status == 0 ? "" : output + errors;
    }

    /// <summary>What feedparser reads in an Atom feed.</summary>
    public static JsonElement ReadAtom(byte[] feed)
    {
        if (Python.Value is not { } python)
        {
            Requirement.Missing(
                "No python3 on PATH has the library feedparser: install it ('apt-get install python3-feedparser').");
            throw new UnreachableException();
        }

        return Read(python, [ScriptOf("read-feed.py")], feed);
    }

    /// <summary>What feedsmith reads in a JSON feed.</summary>
    public static JsonElement ReadJson(byte[] feed)
    {
        var module = Environment.GetEnvironmentVariable("SITEGEN_FEEDSMITH");
        if (module is null || !File.Exists(module) || Requirement.OnPath("node").FirstOrDefault() is not { } node)
        {
            Requirement.Missing(
                "SITEGEN_FEEDSMITH names no file, or there is no node: 'npm install feedsmith' and let it name "
                + "node_modules/feedsmith/dist/index.mjs.");
            throw new UnreachableException();
        }

        return Read(node, [ScriptOf("read-feed.mjs"), module], feed);
    }

    private static JsonElement Read(string program, IEnumerable<string> arguments, byte[] feed)
    {
        var (status, output, errors) = ProgramRun.Of(program, arguments, feed);
        Assert.True(status == 0, errors);
        return JsonDocument.Parse(output).RootElement;
    }

    private static string ScriptOf(string name) =>
        Path.Combine(Repository.Root, "tests", "SiteGen.BrowserTests", "Feeds", name);
}
