using System.Globalization;
using GoCenter.Components.State;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace GoCenter.Components.ModuleProxy;

/// <summary>
/// Every setting of Athens that production depends on, by its environment: the configuration file in the image is the development one, and
/// a variable wins over it.
/// </summary>
internal sealed class AthensEnvironment
{
    public const int Port = 3000;
    public const string ScratchPath = "/var/lib/athens";
    public const string ConfigurationPath = "/etc/athens/configuration";
    public const string IndexAuthorityPath = "/etc/athens/index";
    public const string LockAuthorityPath = "/etc/athens/locks";
    public const string NetrcPath = "/etc/athens/netrc";
    public const string DownloadFileName = "download.hcl";
    public const string RobotsFileName = "robots.txt";
    public const string IndexAuthorityKey = "ca.pem";
    public const string IndexPasswordKey = "password";


    private readonly InputList<EnvVarArgs> variables = [];

    public AthensEnvironment(AthensArgs args, AthensSize size, FetchTimes times, Input<string> bucket)
    {
        Add("GO_ENV", "production");
        Add("ATHENS_PORT", $":{Port}");
        Add("ATHENS_LOG_LEVEL", args.LogLevel.ToString().ToLowerInvariant());
        Add("ATHENS_LOG_FORMAT", "json");
        // "GCP" would put a format of its own in the place of the one above.
        Add("ATHENS_CLOUD_RUNTIME", "none");
        Add("ATHENS_STATS_EXPORTER", "prometheus");
        Add("ATHENS_ENABLE_PPROF", "false");
        Add("ATHENS_SHUTDOWN_TIMEOUT", Number(args.ShutdownSeconds));
        Add("ATHENS_ROBOTS_FILE", $"{ConfigurationPath}/{RobotsFileName}");
        // There is none, so Athens shows its own page. The default is in the folder below, where fetched files could take its place.
        Add("ATHENS_HOME_TEMPLATE_PATH", "/config/home.html");

        Fetching(args, size, times);
        Storage(args, bucket);
        Checksums(args);
    }

    /// <summary>The variables.</summary>
    public InputList<EnvVarArgs> Variables => variables;

    /// <summary>The feed of new versions, in PostgreSQL.</summary>
    public void Index(PostgresEndpoint index, Input<string> passwordSecret)
    {
        Add("ATHENS_INDEX_TYPE", "postgres");
        Add("ATHENS_INDEX_POSTGRES_HOST", index.Host);
        Add("ATHENS_INDEX_POSTGRES_PORT", Number(index.Port));
        Add("ATHENS_INDEX_POSTGRES_DATABASE", index.Database);
        Add("ATHENS_INDEX_POSTGRES_USER", index.User);
        // Athens reads it from its environment or its configuration file, from no file of its own: a reference keeps it
        // out of the pod's description.
        AddSecret("ATHENS_INDEX_POSTGRES_PASSWORD", passwordSecret, IndexPasswordKey);
        // All of them: the variable takes the place of the defaults, one of which is sslmode=disable. The certificate is
        // checked and the name in it is not, because Cloud SQL's names no address; its authority signs for this instance alone.
        // Seconds, of Athens' own ten.
        Add("ATHENS_INDEX_POSTGRES_PARAMS", $"connect_timeout:5,sslmode:verify-ca,sslrootcert:{IndexAuthorityPath}/{IndexAuthorityKey}");
    }

    /// <summary>No feed.</summary>
    public void NoIndex() => Add("ATHENS_INDEX_TYPE", "none");

    /// <summary>Which replica fetches a version.</summary>
    public void SingleFlight(ValkeyEndpoint? locks, FetchTimes times)
    {
        Add("ATHENS_SINGLE_FLIGHT_TYPE", locks is null ? "gcp" : "redis");
        if (locks is null)
        {
            // Replicas agree through the bucket on who stores a version; an upload this old has failed.
            Add("ATHENS_GCP_STALE_THRESHOLD", "120");
            return;
        }

        // The second s is TLS. The user is Valkey's default one.
        Add("ATHENS_REDIS_ENDPOINT", Output.Format($"rediss://{locks.Host}:{Number(locks.Port)}"));
        // As with the index, Athens knows no file for it.
        AddSecret("ATHENS_REDIS_PASSWORD", locks.PasswordSecret, locks.PasswordKey);
        Add("ATHENS_REDIS_CLUSTER", "false");
        Add("ATHENS_REDIS_LOCK_TTL", Number(times.Lock));
        Add("ATHENS_REDIS_LOCK_TIMEOUT", Number(times.Wait));
        Add("ATHENS_REDIS_LOCK_MAX_RETRIES", Number(times.Retries));
        // Athens cannot be told an authority for Valkey. Go reads these folders besides the system's bundle; the go command and git, which
        // Athens starts with an environment of their own, do not see the variable.
        Add("SSL_CERT_DIR", $"/etc/ssl/certs:{LockAuthorityPath}");
    }

    /// <summary>What Athens shows to the hosts of modules.</summary>
    public void Netrc() => Add("ATHENS_NETRC_PATH", $"{NetrcPath}/.netrc");

    private void Fetching(AthensArgs args, AthensSize size, FetchTimes times)
    {
        Add("GO_BINARY_PATH", "/usr/local/go/bin/go");
        Add("ATHENS_GO_BINARY_ENV_VARS", string.Join("; ",
            // From the repositories themselves; another proxy in front would decide what exists.
            "GOPROXY=direct",
            // A go.mod that asks for a newer Go must not have one downloaded and run for each fetch.
            "GOTOOLCHAIN=local",
            // Settings from nowhere else. Athens adds GOPATH and GOCACHE, in a folder of each fetch's own below ATHENS_GOGET_DIR.
            "GOENV=off",
            // What a fetch leaves behind when it is cut short can be deleted.
            "GOFLAGS=-modcacherw"));
        Add("ATHENS_GOGET_DIR", ScratchPath);
        Add("ATHENS_GOGET_WORKERS", Number(size.FetchWorkers));
        Add("ATHENS_PROTOCOL_WORKERS", Number(size.ProtocolWorkers));
        // Seconds of a list of versions and of one call to the bucket, an upload included.
        Add("ATHENS_TIMEOUT", Number(Math.Min(120, times.Fetch)));
        Add("ATHENS_STASH_TIMEOUT", Number(times.Fetch));
        Add("ATHENS_NETWORK_MODE", args.NetworkMode.ToString().ToLowerInvariant());
        Add("ATHENS_DOWNLOAD_MODE", $"file:{ConfigurationPath}/{DownloadFileName}");
        // The go command and git write their settings to the home folder, which has to be writable.
        Add("HOME", ScratchPath);
    }

    private void Storage(AthensArgs args, Input<string> bucket)
    {
        // No key: Workload Identity.
        Add("ATHENS_STORAGE_TYPE", "gcp");
        Add("ATHENS_STORAGE_GCP_BUCKET", bucket);
        Add("GOOGLE_CLOUD_PROJECT", args.Project);
    }

    private void Checksums(AthensArgs args)
    {
        Add("ATHENS_SUM_DBS", "https://sum.golang.org");
        // Athens hands the same to the go command as GONOSUMDB.
        if (!args.PrivatePatterns.IsEmpty)
            Add("ATHENS_GONOSUM_PATTERNS", string.Join(",", ModuleGlob.ChecksumPatterns(args.PrivatePatterns)));
    }

    private void Add(string name, Input<string> value) => variables.Add(new EnvVarArgs { Name = name, Value = value });

    private void AddSecret(string name, Input<string> secret, string key) => variables.Add(new EnvVarArgs
    {
        Name = name,
        ValueFrom = new EnvVarSourceArgs { SecretKeyRef = new SecretKeySelectorArgs { Name = secret, Key = key } },
    });

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
