using System.Reflection;
using System.Runtime.Loader;

namespace NewsTools.PowerShell;

/// <summary>
/// The wall: the adapters and their libraries are loaded here, out of the sight of other modules, which may have brought the same libraries in other versions.
/// What this context does not hold, the engine above all, comes from the default one.
/// </summary>
internal sealed class AdapterLoadContext : AssemblyLoadContext
{
    private static readonly Lazy<AdapterLoadContext> Shared = new(() => new AdapterLoadContext());
    private static readonly Lock Gate = new();
    private static int _imports;

    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(typeof(AdapterLoadContext).Assembly.Location)!, "dependencies");

    private readonly NativeLibraries _natives = new(Folder);

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
    protected override Assembly? Load(AssemblyName assemblyName) => FileOf(assemblyName) is { } file ? LoadFromAssemblyPath(file) : null;

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _natives.Find(unmanagedDllName, NativeLibraries.Platforms) is { } file ? LoadUnmanagedDllFromPath(file) : 0;

    // The adapters are known by their names; their libraries are never given to others.
    private static Assembly? ResolveAdapter(AssemblyLoadContext context, AssemblyName name) =>
        name.Name?.StartsWith("NewsTools.", StringComparison.Ordinal) == true && FileOf(name) is not null ? Shared.Value.LoadFromAssemblyName(name) : null;

    private static string? FileOf(AssemblyName name) => Path.Combine(Folder, name.Name + ".dll") is var file && File.Exists(file) ? file : null;
}
