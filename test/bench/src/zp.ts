import { chromium } from 'playwright-core'
import { build } from 'vite'
import { mountForm, standIn } from './browser/visit.ts'
import { openPage } from './browser/watched-page.ts'
import { fileURLToPath } from 'node:url'
const [n='500', act='add'] = process.argv.slice(2)
const answer: any = await build({ root: process.cwd(), configFile:false, logLevel:'error', mode:'production', define:{'process.env.NODE_ENV':'"production"',global:'globalThis'}, resolve:{dedupe:['react','react-dom']}, build:{write:false,minify:false,target:'chrome100',cssCodeSplit:false,rolldownOptions:{input:fileURLToPath(new URL('browser/pages/ours.tsx', import.meta.url)),output:{codeSplitting:false}}}})
const b = { script: answer.output.filter((p:any)=>p.type==='chunk').map((p:any)=>p.code).join('\n'), style: answer.output.filter((p:any)=>p.type==='asset').map((p:any)=>String(p.source)).join('\n'), scriptBytes:0 }
const browser = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox'] })
const w = await openPage(browser, b)
w.page.on('pageerror', e=>console.log(e.message))
const s = await w.page.context().newCDPSession(w.page)
await s.send('Profiler.enable'); await s.send('Profiler.setSamplingInterval',{interval:200})
const go = async (f:()=>Promise<any>) => { await s.send('Profiler.start'); const c = await f(); const {profile} = await s.send('Profiler.stop'); console.log(act, n, JSON.stringify(c)); report(profile) }
function report(p:any){ const nodes=new Map(p.nodes.map((x:any)=>[x.id,x])); const self=new Map<string,number>(), incl=new Map<string,number>(); const parent=new Map<number,number>(); for(const x of p.nodes) for(const c of x.children??[]) parent.set(c,x.id)
 const name=(x:any)=>`${x.callFrame.functionName||'(anon)'}:${x.callFrame.lineNumber}`
 p.samples.forEach((id:number,i:number)=>{const dt=p.timeDeltas[i]/1000; const x:any=nodes.get(id); self.set(name(x),(self.get(name(x))??0)+dt); const seen=new Set<string>(); for(let k:number|undefined=id;k!==undefined;k=parent.get(k)){const nm=name(nodes.get(k)); if(!seen.has(nm)){seen.add(nm);incl.set(nm,(incl.get(nm)??0)+dt)}}})
 const top=(m:Map<string,number>,k:number)=>[...m].sort((a,b)=>b[1]-a[1]).slice(0,k).map(([a,b])=>`${b.toFixed(1)} ${a}`)
 console.log('SELF', top(self,22).join(' | ')); console.log('INCL', top(incl,70).join(' | ')) }
if (act==='mount') await go(()=>mountForm(w, Number(n)))
else { await mountForm(w, Number(n)); await w.idle(); await new Promise(r=>setTimeout(r,1000)); await standIn(w, act==='money'?'money':'target')
 if (act==='add') { await w.press('Alt+Insert'); await go(()=>w.press('Alt+Insert')) }
 else { for (const k of '951') await w.page.keyboard.press(k); await go(()=>w.press('Enter')) } }
await browser.close()
