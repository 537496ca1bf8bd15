namespace GoCenter.Components.Policies;

/// <summary>
/// Says that a component, or something that it declares, does not keep a policy, and why. It stands on the component's class, so that
/// whoever changes the component sees it; <c>gocenter policy</c> prints it, and fails once the policy is kept and the exception is stale.
/// On a class that is no component it holds for the whole stack.
/// </summary>
/// <param name="rule">Id of the rule, as <c>gocenter policy --rules</c> lists it.</param>
/// <param name="reason">Why the rule cannot or should not be kept here: a whole sentence, for a reviewer to judge.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class PolicyExceptionAttribute(string rule, string reason) : Attribute
{
    /// <summary>Id of the rule.</summary>
    public string Rule { get; } = rule;

    /// <summary>Why it is not kept.</summary>
    public string Reason { get; } = reason;

    /// <summary>
    /// Logical name of the one resource that is excepted, where <c>*</c> stands for any text. Default: everything
    /// that the component declares.
    /// </summary>
    public string Resource { get; init; } = "*";

    /// <summary>
    /// Path of the one property that is excepted, as the report shows it, where <c>*</c> stands for any text. Default: any.
    /// </summary>
    public string Property { get; init; } = "*";

    /// <summary>
    /// Name of the one environment that is excepted, where <c>*</c> stands for any text. Default: every one. Components know no
    /// environment, so such an exception stands on a layer, or on the stack itself.
    /// </summary>
    public string Stack { get; init; } = "*";
}
