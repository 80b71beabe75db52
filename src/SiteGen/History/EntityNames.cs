using SiteGen.Content;

namespace SiteGen.History;

/// <summary>Finds what references name in one state of a site.</summary>
/// <param name="states">The entities of the state.</param>
internal sealed class EntityNames(IReadOnlyDictionary<StateKey, EntityState> states)
{
    /// <summary>Returns the entity that a reference names; null if there is none, or more than one.</summary>
    /// <param name="text">The reference: an id, <c>person:id</c>, or a name.</param>
    /// <param name="allowed">The kinds that it can name.</param>
    public StateKey? Find(string text, EntityKinds allowed)
    {
        var written = WrittenReference.Parse(text);
        StateKey[] found =
        [
            .. EntityKindNames.All.Where(k => allowed.Contains(k) && (written.Kind ?? k) == k)
                .Select(k => new StateKey(k, written.Id, null)).Where(states.ContainsKey),
        ];
        if (found.Length == 0 && !EntityId.IsValid(text))
        {
            var key = WrittenReference.KeyOf(text);
            found =
            [
                .. states.Values
                    .Where(s => s.Key is { Kind: { } kind, Language: null } && allowed.Contains(kind)
                        && s.Aliases.Prepend(s.Name).Any(n => WrittenReference.KeyOf(n) == key))
                    .Select(s => s.Key),
            ];
        }

        return found is [var only] ? only : null;
    }
}
