using System.Reflection;
using System.Runtime.Loader;

namespace NewsTools.PowerShell;

/// <summary>
/// The wall: the adapters and their libraries are loaded here, out of the sight of other modules, which may have brought the same libraries in other versions.
/// What this context does not hold, the engine above all, comes from the default one.
/// </summary>
internal sealed class AdapterLoadContext : AssemblyLoadContext
{
    private static readonly string[] Adapters = ["NewsTools.Html", "NewsTools.Web", "NewsTools.Wire", "NewsTools.Yaml"];
    private static readonly Lazy<AdapterLoadContext> Shared = new(() => new AdapterLoadContext());
    private static readonly Lock Gate = new();
    private static int _imports;

    private readonly string _folder = Path.Combine(Path.GetDirectoryName(typeof(AdapterLoadContext).Assembly.Location)!, "dependencies");

    private AdapterLoadContext() : base("NewsTools") { }

    /// <summary>Lets the adapters be found by name. A process may import the module several times, one runspace each.</summary>
    public static void Open()
    {
        lock (Gate)
            if (_imports++ == 0)
                Default.Resolving += ResolveAdapter;
    }

    /// <summary>Ends what <see cref="Open"/> began. What is loaded stays.</summary>
    public static void Close()
    {
        lock (Gate)
            if (_imports > 0 && --_imports == 0)
                Default.Resolving -= ResolveAdapter;
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var file = Path.Combine(_folder, assemblyName.Name + ".dll");
        return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
    }

    private static Assembly? ResolveAdapter(AssemblyLoadContext context, AssemblyName name) =>
        Adapters.Contains(name.Name, StringComparer.Ordinal) ? Shared.Value.LoadFromAssemblyName(name) : null;
}
