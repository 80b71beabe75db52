
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

/// <summary>A member of values of one type.</summary>
internal abstract class MemberOf<T> : Member
    where T : class
{
    /// <inheritdoc/>
    public sealed override bool TryGet(object target, RenderScope scope, out object? value)
    {
        if (target is not T known)
        {
            value = null;
            return false;
        }

        value = Get(known, scope);
        return true;
    }

    /// <summary>Its value.</summary>
    protected abstract object? Get(T target, RenderScope scope);
}

/// <summary>A member that the value knows by itself.</summary>
internal sealed class Member<T>(Func<T, object?> get) : MemberOf<T>
    where T : class
{
    /// <inheritdoc/>
    protected override object? Get(T target, RenderScope scope) => get(target);
}

/// <summary>A member that follows from the linked site.</summary>
internal sealed class LinkedMember<T>(Func<T, RenderScope, object?> get) : MemberOf<T>
    where T : class
{
    /// <inheritdoc/>
    protected override object? Get(T target, RenderScope scope) => get(target, scope);
}
