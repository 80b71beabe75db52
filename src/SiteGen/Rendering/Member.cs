namespace SiteGen.Rendering;

/// <summary>A member of a type that templates see.</summary>
internal abstract class Member
{
    /// <summary>Its value.</summary>
    /// <param name="target">Any value.</param>
    /// <param name="scope">The linked site.</param>
    /// <param name="value">What the member is.</param>
    /// <returns>False if the target is of another type.</returns>
    public abstract bool TryGet(object target, RenderScope scope, out object? value);
}

/// <summary>A member that the value knows by itself.</summary>
internal sealed class Member<T>(Func<T, object?> get) : Member
    where T : class
{
    /// <inheritdoc/>
    public override bool TryGet(object target, RenderScope scope, out object? value)
    {
        var known = target as T;
        value = known is null ? null : get(known);
        return known is not null;
    }
}

/// <summary>A member that follows from the linked site.</summary>
internal sealed class LinkedMember<T>(Func<T, RenderScope, object?> get) : Member
    where T : class
{
    /// <inheritdoc/>
    public override bool TryGet(object target, RenderScope scope, out object? value)
    {
        var known = target as T;
        value = known is null ? null : get(known, scope);
        return known is not null;
    }
}
