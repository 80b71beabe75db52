using System.Diagnostics;
using System.Text.Json;
using SiteGen.BrowserTests.Support;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.StructuredData;

/// <summary>A reader of JSON-LD that is not ours: the library jsonld, in Node.js.</summary>
internal static class JsonLdReader
{
    private const string Variable = "SITEGEN_JSONLD";

    /// <summary>
    /// The documents in expanded form, or the end of the test where the library is not there. What the library would
    /// drop fails the test.
    /// </summary>
    /// <param name="documents">The documents, in JSON.</param>
    /// <param name="contexts">The contexts that they name, in JSON, by their addresses.</param>
    public static IReadOnlyList<JsonElement> Expand(
        IEnumerable<string> documents, IReadOnlyDictionary<string, string> contexts)
    {
        if (Requirement.OnPath("node").FirstOrDefault() is not { } node
            || Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } package
            || !File.Exists(Path.Combine(package, "dist", "jsonld.min.js")))
        {
            Requirement.Missing("There is no jsonld: install Node.js, unpack what 'npm pack jsonld' fetches, "
                + $"and name its folder 'package' in {Variable}.");
            throw new UnreachableException();
        }

        using var folder = new TemporaryFolder();
        folder.Write("contexts.json", "{" + string.Join(',', contexts.Select(c => $"\"{c.Key}\": {c.Value}")) + "}");
        var script = Path.Combine(Repository.Root, "tests", "SiteGen.BrowserTests", "StructuredData", "expand.cjs");
        string[] arguments = [script, package, Path.Combine(folder.Path, "contexts.json")];
        var (status, output, errors) = ProgramRun.Of(node, arguments, $"[{string.Join(',', documents)}]");
        Assert.True(status == 0, errors);
        return [.. JsonDocument.Parse(output).RootElement.EnumerateArray()];
    }
}
