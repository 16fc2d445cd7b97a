import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { session } from '@/session/session'

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the page's title under `title.` */
    title?: string
    open?: boolean
  }
}

const routes: RouteRecordRaw[] = [
  { path: '/login', component: () => import('@/pages/LoginPage.vue'), meta: { open: true, title: 'login' } },
  {
    path: '/proof/:event',
    component: () => import('@/pages/ProofPage.vue'),
    props: true,
    meta: { open: true, title: 'proof' },
  },
  { path: '/id/specimen/:code', redirect: (to) => `/specimens/${encodeURIComponent(to.params['code'] as string)}` },
  { path: '/id/container/:code', redirect: (to) => `/containers/${encodeURIComponent(to.params['code'] as string)}` },
  { path: '/id/shipment/:code', redirect: (to) => `/shipments/${encodeURIComponent(to.params['code'] as string)}` },
  { path: '/', component: () => import('@/pages/BenchPage.vue'), meta: { title: 'bench' } },
  { path: '/s/:code', redirect: (to) => ({ path: '/', query: { code: to.params['code'] as string } }) },
  { path: '/donors', component: () => import('@/pages/DonorsPage.vue'), meta: { title: 'donors' } },
  { path: '/donors/new', component: () => import('@/pages/DonorRegisterPage.vue'), meta: { title: 'register' } },
  { path: '/donors/:code', component: () => import('@/pages/DonorPage.vue'), props: true, meta: { title: 'donor' } },
  { path: '/visits/new', component: () => import('@/pages/AccessionPage.vue'), meta: { title: 'accession' } },
  { path: '/visits/:code', component: () => import('@/pages/VisitPage.vue'), props: true, meta: { title: 'visit' } },
  { path: '/specimens', component: () => import('@/pages/SpecimensPage.vue'), meta: { title: 'specimens' } },
  {
    path: '/specimens/:barcode',
    component: () => import('@/pages/SpecimenPage.vue'),
    props: true,
    meta: { title: 'specimen' },
  },
  { path: '/kits', component: () => import('@/pages/KitsPage.vue'), meta: { title: 'kits' } },
  { path: '/kits/:code', component: () => import('@/pages/KitPage.vue'), props: true, meta: { title: 'kit' } },
  { path: '/studies', component: () => import('@/pages/StudiesPage.vue'), meta: { title: 'studies' } },
  { path: '/studies/:code', component: () => import('@/pages/StudyPage.vue'), props: true, meta: { title: 'study' } },
  { path: '/specimen-types', component: () => import('@/pages/SpecimenTypesPage.vue'), meta: { title: 'specimenTypes' } },
  {
    path: '/specimen-types/:code',
    component: () => import('@/pages/SpecimenTypePage.vue'),
    props: true,
    meta: { title: 'specimenType' },
  },
  { path: '/pools/new', component: () => import('@/pages/PoolPage.vue'), meta: { title: 'pool' } },
  { path: '/processing', component: () => import('@/pages/ProcessingPage.vue'), meta: { title: 'processing' } },
  { path: '/storage', component: () => import('@/pages/StoragePage.vue'), meta: { title: 'storage' } },
  { path: '/containers/:code', redirect: (to) => ({ path: '/storage', query: { at: to.params['code'] as string } }) },
  { path: '/boxes/:code', component: () => import('@/pages/BoxPage.vue'), props: true, meta: { title: 'box' } },
  { path: '/shipments', component: () => import('@/pages/ShipmentsPage.vue'), meta: { title: 'shipments' } },
  {
    path: '/shipments/:code',
    component: () => import('@/pages/ShipmentPage.vue'),
    props: true,
    meta: { title: 'shipment' },
  },
  { path: '/orders', component: () => import('@/pages/OrdersPage.vue'), meta: { title: 'orders' } },
  { path: '/orders/:code', component: () => import('@/pages/OrderPage.vue'), props: true, meta: { title: 'order' } },
  { path: '/orders/:code/pick', component: () => import('@/pages/PickPage.vue'), props: true, meta: { title: 'pick' } },
  { path: '/stock-takes', component: () => import('@/pages/StockTakesPage.vue'), meta: { title: 'stockTakes' } },
  {
    path: '/stock-takes/:code',
    component: () => import('@/pages/StockTakePage.vue'),
    props: true,
    meta: { title: 'stockTake' },
  },
  { path: '/alarms', component: () => import('@/pages/AlarmsPage.vue'), meta: { title: 'alarms' } },
  {
    path: '/evacuations/:id',
    component: () => import('@/pages/EvacuationPage.vue'),
    props: true,
    meta: { title: 'evacuation' },
  },
  { path: '/imports', component: () => import('@/pages/ImportPage.vue'), meta: { title: 'imports' } },
  { path: '/imports/:id', component: () => import('@/pages/ImportDetailPage.vue'), props: true, meta: { title: 'import' } },
  { path: '/feeds', component: () => import('@/pages/FeedsPage.vue'), meta: { title: 'feeds' } },
  { path: '/audit', component: () => import('@/pages/AuditPage.vue'), meta: { title: 'audit' } },
  { path: '/:rest(.*)*', component: () => import('@/pages/NotFoundPage.vue'), meta: { title: 'notFound' } },
]

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.beforeEach((to) => {
  if (to.meta.open || session.user.value) return true
  return { path: '/login', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
})
