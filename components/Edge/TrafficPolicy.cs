using GoCenter.Components.Edge.Resources;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace GoCenter.Components.Edge;

/// <summary>What Traefik does to every connection and request.</summary>
internal static class TrafficPolicy
{
    /// <summary>Entry point of plain HTTP.</summary>
    public const string PlainEntryPoint = "web";

    /// <summary>Entry point of HTTPS.</summary>
    public const string SecureEntryPoint = "websecure";

    /// <summary>Entry point of the load balancer's health check.</summary>
    public const string HealthEntryPoint = "health";

    /// <summary>A year, the least that browsers' preload lists accept.</summary>
    private const int HstsSeconds = 365 * 24 * 60 * 60;

    public static EdgePolicy Declare(string name, EdgeArgs args, CustomResource issuer, CustomResourceOptions options)
    {
        // Traefik takes the option called default for every router that names no other.
        new CustomResource($"{name}-tls", new TlsOptionArgs
        {
            Metadata = new ObjectMetaArgs { Name = "default", Namespace = args.Namespace },
            Spec = new TlsOptionSpecArgs
            {
                // Mozilla's intermediate profile without the suites that lack elliptic curves: forward secrecy and AEAD, nothing else.
                CipherSuites =
                {
                    "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
                    "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
                    "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
                    "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
                    "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
                    "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
                },
            },
        }, options);

        var headers = Middleware("security-headers", new MiddlewareSpecArgs { Headers = new HeadersArgs { StsSeconds = HstsSeconds } });
        var rate = Middleware("rate-limit", new MiddlewareSpecArgs
        {
            RateLimit = new RateLimitArgs { Average = args.RequestsPerSecond, Burst = args.RequestBurst },
        });
        var size = Middleware("request-size", new MiddlewareSpecArgs
        {
            Buffering = new BufferingArgs { MaxRequestBodyBytes = args.MaxRequestBytes },
        });

        return new EdgePolicy
        {
            ClusterIssuer = issuer.Metadata.Apply(known => known.Name),
            // Headers first: an answer of 413 or 429 carries them too.
            Middlewares = Output.Format($"{headers},{rate},{size}"),
            StreamingMiddlewares = Output.Format($"{headers},{rate}"),
        };

        Output<string> Middleware(string middleware, MiddlewareSpecArgs spec)
        {
            var declared = new CustomResource($"{name}-{middleware}", new MiddlewareArgs
            {
                Metadata = new ObjectMetaArgs { Name = middleware, Namespace = args.Namespace },
                Spec = spec,
            }, options);
            return Output.Format($"{args.Namespace}-{declared.Metadata.Apply(known => known.Name)}@kubernetescrd");
        }
    }
}
