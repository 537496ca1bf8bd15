using Pulumi;

namespace GoCenter.Components.Edge.Resources;

/// <summary>Security headers of every answer.</summary>
public sealed class HeadersArgs : ResourceArgs
{
    /// <summary>Whether <c>X-Frame-Options: DENY</c> is sent: no page may show this one inside itself. Default: yes.</summary>
    [Input("frameDeny", required: true)]
    public Input<bool> FrameDeny { get; init; } = true;

    /// <summary>Whether <c>X-Content-Type-Options: nosniff</c> is sent: a module is not run as a script. Default: yes.</summary>
    [Input("contentTypeNosniff", required: true)]
    public Input<bool> ContentTypeNosniff { get; init; } = true;

    /// <summary><c>Referrer-Policy</c>. Default: <c>same-origin</c>, as the path of a private module is nobody else's business.</summary>
    [Input("referrerPolicy", required: true)]
    public Input<string> ReferrerPolicy { get; init; } = "same-origin";

    /// <summary>Seconds for which browsers refuse plain HTTP (<c>Strict-Transport-Security</c>).</summary>
    [Input("stsSeconds", required: true)]
    public required Input<int> StsSeconds { get; init; }

    /// <summary>Whether that covers names below the host. Default: yes.</summary>
    [Input("stsIncludeSubdomains", required: true)]
    public Input<bool> StsIncludeSubdomains { get; init; } = true;
}
