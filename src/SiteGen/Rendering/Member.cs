namespace SiteGen.Rendering;

/// <summary>A member of a type that templates see.</summary>
internal abstract class Member
{
    /// <summary>Reads the member.</summary>
    /// <param name="target">Any value.</param>
    /// <param name="scope">The linked site.</param>
    /// <param name="value">The value of the member.</param>
    /// <returns>False if the target is of another type.</returns>
    public abstract bool TryGet(object target, RenderScope scope, out object? value);
}

/// <inheritdoc cref="Member"/>
internal sealed class Member<T>(Func<T, RenderScope, object?> get) : Member
    where T : class
{
    public override bool TryGet(object target, RenderScope scope, out object? value)
    {
        if (target is T typed)
        {
            value = get(typed, scope);
            return true;
        }

        value = null;
        return false;
    }
}
