/**
 * What is loaded together. Left to itself the bundler makes a file of every set of modules that the
 * same pages share, twenty and more for the first grid, and small files compress badly. So all that a
 * first look at the app needs is one file, and what the pages with grids share is another.
 */

/** Pages with grids beside the register. */
const OTHERS = ['goals/WeekPage', 'scenarios/ScenariosPage', 'settings/SettingsPage'];

/** What the bundler tells of a module. */
interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** Everything that a module needs before it runs, itself too. */
function closureOf(entry: string, graph: Graph): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (id: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) visit(next);
  };
  visit(entry);
  return seen;
}

/**
 * Names the file of a module; null: the bundler's own choice.
 * @param source the folder of sources, with a slash at its end
 */
export function makeChunkNames(source: string): (id: string, graph: Graph) => string | null {
  const made = new Map<string, ReadonlySet<string>>();
  const closure = (path: string, graph: Graph) => {
    let found = made.get(path);
    if (!found) {
      found = closureOf(source + path, graph);
      made.set(path, found);
    }
    return found;
  };
  return (id, graph) => {
    if (closure('main.tsx', graph).has(id)) return 'app';
    // A row's history and the page are two ways into the same.
    if (id.startsWith(`${source}tools/history/`) || id.endsWith('/da/history.ts')) return 'history';
    if (id === `${source}storage/document-making.ts` || closure('app/new-documents.ts', graph).has(id))
      return closure('tools/openings/OpeningsPage.tsx', graph).has(id) ? 'grid' : 'new-documents';
    if (!closure('tools/openings/OpeningsPage.tsx', graph).has(id)) return null;
    const isIn = (page: string) => closure(`tools/${page}.tsx`, graph).has(id);
    if (OTHERS.some(isIn)) return 'grid';
    return isIn('openings/DiagramsPage') ? 'openings' : null;
  };
}
