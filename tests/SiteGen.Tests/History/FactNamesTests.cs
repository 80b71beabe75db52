using SiteGen.Content;
using SiteGen.Content.Kinds;
using SiteGen.Content.Translations;
using SiteGen.History;
using SiteGen.Pages.Changes;

namespace SiteGen.Tests.History;

/// <summary>Every key is known to the page of what changed.</summary>
public sealed class FactNamesTests
{
    [Fact]
    public void A_key_is_either_hidden_or_has_a_name()
    {
        var keys = EntityKindNames.All
            .SelectMany(kind => TranslatedKind.Of(kind).Fields.Fields)
            .Select(f => f.Name).Where(f => !CommonFields.IsLeftAlone(f)).Distinct().ToArray();

        Assert.True(keys.Length > 50);
        Assert.DoesNotContain(keys, k => ShownFacts.IsShown(k) != FactNames.Has(k));
    }
}
